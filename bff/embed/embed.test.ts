import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { Token } from '../../ui/token.ts'
import { tokens } from '../../ui/tokens.ts'
import { browser, site, tables, tryCore } from '../testing/core.ts'

async function folderWith(files: Record<string, string> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-embed-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text)
  return folder
}

const built = { 'id-contact.complete.js': 'complete', 'id-contact.classic.js': 'classic' }
const hash = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`

/** The page, and what stands in it to copy. */
async function open(query = '', changes: Record<string, unknown> = {}, keeps = true) {
  const widget = await folderWith(built)
  const folder = keeps ? { widget_versions_folder: await folderWith() } : {}
  const core = await tryCore({
    folders: { widget, pages: widget },
    changes: { ...folder, ...changes },
  })
  const response = await core.public.request(`/embed${query}`, { headers: browser })
  const text = await response.text()
  const copied = (name: string) =>
    new RegExp(`<code id="${name}"\\s*>([^<]*)<`)
      .exec(text)?.[1]
      ?.replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&') ?? ''
  return { response, text, copied }
}

describe('the page for web editors', () => {
  test('gives one version with its hash, the element, and inside it a way without scripts', async () => {
    const { response, copied } = await open()
    expect(response.status).toBe(200)
    expect(copied('tag')).toBe(
      `<script type="module" src="https://contact.example/id/widget/1.2.3/id-contact.complete.js" integrity="${hash('complete')}" crossorigin="anonymous"></script>
<id-contact purpose="report_move"><a href="https://contact.example/id/contact/report_move">Contact opnemen</a></id-contact>`,
    )
  })

  test('gives what was chosen', async () => {
    const { copied } = await open(
      '?purpose=passport&language=en&address=informal&layout=dialog&script=classic',
    )
    const attributes =
      'purpose="passport" server="https://contact.example/id" lang="en" address="informal" layout="dialog"'
    expect(copied('tag')).toContain(
      `<script defer src="https://contact.example/id/widget/1.2.3/id-contact.classic.js" integrity="${hash('classic')}"`,
    )
    expect(copied('tag')).toContain(`<id-contact ${attributes}>`)
    expect(copied('stripped')).toContain(
      `<div data-id-contact ${attributes.replace(/(\w+)=/g, 'data-$1=')}>`,
    )
    expect(copied('link')).toBe('https://contact.example/id/contact/passport?lang=en')
  })

  test('the newest of a major version comes without a hash', async () => {
    const { copied } = await open('?script=newest')
    expect(copied('tag')).toContain(
      '<script type="module" src="https://contact.example/id/widget/1/id-contact.js"></script>',
    )
  })

  test('a version that nobody keeps is not what it begins with, and is warned of', async () => {
    const first = await open('', {}, false)
    expect(first.copied('tag')).toContain('/widget/1/id-contact.js')
    const pinned = await open('?script=pinned', {}, false)
    expect(pinned.text).toMatch(/<div id="not-kept"\s*>/)
    expect(pinned.text).toContain('widget_versions_folder')
    expect((await open('?script=pinned')).text).not.toContain('Deze server bewaart')
  })

  test('names for a policy what the widget needs and no more', async () => {
    expect((await open()).copied('csp')).toBe(`script-src https://contact.example/id/widget/;
connect-src https://contact.example/id/;
form-action https://contact.example/id/start;
trusted-types lit-html;`)
    const atTheRoot = await open('', { server_url: 'https://contact.example' })
    expect(atTheRoot.copied('csp')).toContain('script-src https://contact.example;')
  })

  test('keeps the place free until the script is there, as high as what comes', async () => {
    const free = (height: string) => `id-contact,
[data-id-contact] {
  display: block;
  min-height: ${height};
}`
    expect((await open()).copied('css')).toBe(
      free('max(28.4rem, 454px, 45.2rem - 50vw, 722.5px - 50vw)'),
    )
    expect(await readFile('widget/EMBEDDING.md', 'utf8')).toContain((await open()).copied('css'))
    for (const layout of ['button', 'dialog'])
      expect((await open(`?layout=${layout}`)).copied('css')).toBe(free('max(3.25rem, 52px)'))
  })

  test('a neutral look takes the page’s theme away, a dark one sets its own', async () => {
    expect((await open('?theme=neutral')).copied('css')).toContain(
      '--utrecht-document-color: initial;',
    )
    const dark = (await open('?theme=dark')).copied('css')
    expect(dark).toContain('color-scheme: dark;')
    // By the names that the widget reads; what is mixed from these follows.
    const withDark = Object.values<Token>(tokens).filter(({ dark }) => dark !== undefined)
    expect(withDark.length).toBeGreaterThan(0)
    for (const { property, dark: value } of withDark)
      expect(dark).toContain(`  --id-contact-${property}: ${value};`)
  })

  test('shows the real widget, as chosen', async () => {
    const { text } = await open('?layout=button&language=en')
    expect(text).toMatch(
      /<id-contact\s+purpose="report_move"\s+server="\/id\/"\s+lang="en"\s+layout="button"/,
    )
    expect(text).toContain('src="/id/widget/id-contact.js"')
  })

  test('what is no choice is not taken over, whatever it is', async () => {
    const hostile = encodeURIComponent('"><script>alert(1)</script>')
    const query = ['purpose', 'language', 'address', 'layout', 'theme', 'script', 'site', 'lang']
      .map((name) => `${name}=${hostile}`)
      .join('&')
    const { text, copied } = await open(`?${query}`)
    expect(text).not.toContain('<script>alert')
    expect(copied('tag')).toContain('<id-contact purpose="report_move">')
  })

  test('nothing inline runs or styles', async () => {
    const { response, text } = await open()
    expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*/)
    expect(text).not.toMatch(/<[^>]*\s(style|on\w+)=/)
  })

  test('speaks English too, and offers what can be begun only', async () => {
    const { text } = await open('?lang=en')
    expect(text).toContain('<h1>Put contact on your website</h1>')
    expect(text).not.toContain('in_conversation')
  })

  test('leads to the same choices in the other language, whatever citizens read', async () => {
    const { text } = await open('?purpose=passport&layout=dialog&lang=nl', { languages: ['nl'] })
    expect(text).toMatch(
      /<a\s+href="\?purpose=passport&amp;layout=dialog&amp;lang=en"[^>]*>English<\/a\s*>/,
    )
    const english = await open('?lang=en', { languages: ['nl'] })
    expect(english.text).toContain('<h1>Put contact on your website</h1>')
    expect(english.text).toMatch(/<a\s+href="\?lang=nl"[^>]*>Nederlands<\/a\s*>/)
  })

  test('where nothing can be begun it says so', async () => {
    const purposes = [{ ...tables().purposes[2] }]
    expect((await open('', { purposes })).text).toContain('Er is nog niets om te plaatsen')
  })
})

describe('whether a site is allowed', () => {
  const about = async (typed: string, changes = {}) =>
    (await open(`?site=${encodeURIComponent(typed)}`, changes)).text

  test.each([site, `${site}/verhuizen?x=1`, 'www.voorbeeld.example', ' WWW.voorbeeld.example '])(
    '%j is',
    async (typed) => {
      expect(await about(typed)).toContain('Uw website is toegestaan')
    },
  )

  test('one that is not is said, with what to configure', async () => {
    const text = await about('https://nieuw.example/contact')
    expect(text).toContain('Uw website is nog niet toegestaan')
    expect(text).toContain('allowed_origins = [ &quot;https://nieuw.example&quot; ]')
    expect(text).toContain('return_origins = [ &quot;https://nieuw.example&quot; ]')
    expect(text).not.toContain(site.replace('https://', 'https:&#x2F;&#x2F;'))
  })

  test('one that nobody can come back to, too', async () => {
    const text = await about(site, { return_origins: [] })
    expect(text).toContain('Bezoekers komen nog niet terug')
    expect(text).toContain('return_origins = [')
    expect(text).not.toContain('allowed_origins = [')
  })

  test.each(['javascript:alert(1)', 'ftp://a.example', 'http://', 'geen adres'])(
    '%j is no address',
    async (typed) => {
      expect(await about(typed)).toContain('Dit is geen adres van een website')
    },
  )
})
