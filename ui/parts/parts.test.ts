import { expect, test } from 'vitest'
import { html } from '../html.ts'
import { icons, type IconName } from '../icons.ts'
import { badge } from './badge.ts'
import { button, linkButton } from './button.ts'
import { choices } from './choices.ts'
import { safeHref } from './href.ts'
import { icon } from './icon.ts'
import { note } from './note.ts'
import { sharedList } from './shared-list.ts'

const hostile = `"><script>x</script>`

test('every icon draws something and is silent for screen readers', () => {
  for (const name of Object.keys(icons) as IconName[]) {
    expect(icon(name).toString()).toMatch(/<svg[^>]*aria-hidden="true"[\s\S]*<path d="[^"]+"/)
  }
})

test('no part lets a name become markup', () => {
  const parts = [
    badge({ kind: 'ok', label: hostile }),
    button({ label: hostile, name: hostile, value: hostile }),
    linkButton({ label: hostile, href: `https://example.nl/${hostile}` }),
    note({ kind: 'warn', title: hostile, text: hostile, id: hostile }),
    sharedList([{ name: hostile, value: hostile, reason: hostile }]),
    choices({
      name: hostile,
      legend: hostile,
      lead: hostile,
      error: hostile,
      options: [{ value: hostile, label: hostile, description: hostile }],
    }),
  ]
  expect(html`${parts}`.toString()).not.toContain('<script')
})

test('a link goes to a page, a phone or an address, and never runs anything', () => {
  expect(safeHref('https://voorbeeld.example/x')).toBe('https://voorbeeld.example/x')
  expect(safeHref('tel:14024')).toBe('tel:14024')
  expect(safeHref('/desk')).toBe('/desk')
  for (const href of ['javascript:alert(1)', ' javascript:x', '//evil.example', 'data:text/html,x'])
    expect(safeHref(href)).toBe('#')
})

test('the answer given before is still chosen, and the fault is tied to the question', () => {
  const text = choices({
    name: 'citizen',
    legend: 'Wie wilt u zijn?',
    error: 'Kies eerst een persoon.',
    chosen: 'b',
    options: [
      { value: 'a', label: 'A' },
      { value: 'b', label: 'B' },
    ],
  }).toString()
  expect(text).toMatch(/value="b"\s+required\s+checked/)
  expect(text).not.toMatch(/value="a"\s+required\s+checked/)
  expect(text).toContain('aria-describedby="citizen-error"')
  expect(text).toContain('id="citizen-error"')
})

test('an answer that can’t be given now stays visible, says why, and can’t be chosen', () => {
  const text = choices({
    name: 'channel',
    legend: 'Hoe wilt u contact met ons?',
    heading: 'h2',
    options: [
      { value: 'chat', label: 'Chatten', description: ['Typ met ons', 'U bent zo aan de beurt'] },
      { value: 'video', label: 'Videobellen', description: 'Gesloten', disabled: true },
    ],
  }).toString()
  expect(text).toContain('<h2>Hoe wilt u contact met ons?</h2>')
  expect(text.match(/class="choice-description"/g)).toHaveLength(3)
  expect(text).toMatch(/value="video"\s+required\s+disabled/)
  expect(text.match(/disabled/g)).toHaveLength(1)
})

test('a link that looks like a button can have a drawing', () => {
  const text = linkButton({ label: 'Bel ons', href: 'tel:14024', icon: 'phone' }).toString()
  expect(text).toMatch(/href="tel:14024"\s*><svg[\s\S]*<\/svg>\s*Bel ons/)
})
