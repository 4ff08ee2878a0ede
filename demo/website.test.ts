import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { website } from './website.ts'

const app = website(join(import.meta.dirname, 'site'), 'http://contact.example.nl')

test('a page comes with a policy that lets nothing in but the widget, from its own server', async () => {
  const response = await app.request('/verhuizen.html')
  expect(response.status).toBe(200)
  expect(response.headers.get('content-security-policy')).toContain(
    'script-src http://contact.example.nl',
  )
  expect(await response.text()).toContain('src="http://contact.example.nl/widget/id-contact.js"')
})

test('the widget’s place is kept free with the height that web editors are given', async () => {
  const height = /min-height: .+;/
  const given = height.exec(await readFile('widget/EMBEDDING.md', 'utf8'))?.[0]
  const style = await (await app.request('/style.css')).text()
  const rule = /\.article id-contact \{[^}]*\}/.exec(style)?.[0]
  expect(given).toBeDefined()
  expect(rule).toContain(given)
})

test.each(['/weg', '/weg.html', '/404.html', '/..%2fkeys.ts', '/diep/weg.html'])(
  'at %s, where nothing is, the website says so with a way back',
  async (path) => {
    const there = await app.request('/')
    const response = await app.request(path)
    expect(response.status).toBe(404)
    for (const name of ['content-type', 'content-security-policy', 'x-content-type-options']) {
      expect(response.headers.get(name)).toBe(there.headers.get(name))
    }
    const text = await response.text()
    expect(text).toContain('<h1>Deze pagina bestaat niet</h1>')
    expect(text).toContain('<a href="/">Terug naar de voorpagina</a>')
    expect(text).toContain('href="/style.css"')
  },
)
