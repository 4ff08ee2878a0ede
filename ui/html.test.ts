import { expect, test } from 'vitest'
import { html, join, json } from './html.ts'

const hostile = `"><script>alert('x')</script>&amp;<img src=x onerror=y>`

test('text is text: in content and in a quoted value it can start nothing', () => {
  const page = html`<p title="${hostile}">${hostile}</p>`.toString()
  expect(page).not.toContain('<script')
  expect(page).not.toContain('<img')
  expect(page.match(/"/g)).toHaveLength(2)
})

test('what is already safe is taken as it is, also in lists; what is not there leaves nothing', () => {
  const part = html`<b>${'<'}</b>`
  expect(html`${[part, part]}${null}${undefined}${false}${0}`.toString()).toBe(
    '<b>&lt;</b><b>&lt;</b>0',
  )
  expect(join([part, 'a & b']).toString()).toBe('<b>&lt;</b>a &amp; b')
})

test('data cannot leave its script element and reads back as it was', () => {
  const data = { text: `</script><!--<script>${hostile}\u2028`, list: [1, null] }
  const written = json(data).toString()
  expect(written).not.toMatch(/[<>&\u2028]/)
  expect(JSON.parse(written)).toEqual(data)
})

test('a promise is refused, not printed', () => {
  expect(() => html`${Promise.resolve('x') as unknown as string}`).toThrow(TypeError)
})
