import { expect, test } from 'vitest'
import { z } from 'zod'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import { html } from '../../../ui/html.ts'
import { authTable, parseAuthConfig } from './auth-config.ts'
import { type PageForm, sharePage } from './pages.ts'

const parsed = parseAuthConfig(
  z.strictObject(authTable),
  {
    server_url: 'http://localhost:8081',
    internal_url: 'http://127.0.0.1:8082',
    internal_secret: 'only these processes know this text',
    organisation: { name: 'Gemeente Voorbeeld' },
    auth: {
      pass: {
        name: 'Voorbeeldpas',
        signing_privkey: { type: 'EC', key: pem(makeEc().privateKey, 'pkcs8') },
        encryption_pubkey: { type: 'RSA', key: pem(makeRsa().publicKey, 'spki') },
      },
    },
  },
  { name: 'pass' },
)
if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
const { config } = parsed.value

const session = {
  id: 'one',
  attributes: ['name'],
  continuation: 'http://localhost:8081/',
  startedAt: 0,
}
const running = {
  config,
  locale: 'nl',
  session,
  sealed: 'sealed',
  query: '',
  pageKey: 'key',
} as const
/** What stands in the page itself, not in its title. */
const shown = (form: PageForm) => sharePage(running, form).replace(/<title>.*?<\/title>/s, '')

const error = 'Pas & code horen niet bij elkaar'
const escaped = 'Pas &amp; code horen niet bij elkaar'
const input = html`<input id="pass" name="pass" />`

test('what is wrong stands above the fields, which are described by it', () => {
  const page = shown({ fields: input, error })
  const [, id, between = ''] =
    /<div id="([\w-]+)"><div class="note note-bad"[\s\S]*?(<div [^>]*>)<input id="pass"/.exec(
      page,
    ) ?? []
  expect(page.split(escaped)).toHaveLength(2)
  expect(page.indexOf(escaped)).toBeLessThan(page.indexOf('<input id="pass"'))
  expect(between).toContain(`aria-describedby="${id}"`)
})

test.each<[string, PageForm]>([
  [
    'the fields show',
    {
      fields: html`<p class="field-error">${error}</p>
        ${input}`,
      error,
    },
  ],
  ['the notice shows', { notice: html`<p>${error}</p>`, fields: input, error }],
])('what %s already is not said twice', (_where, form) => {
  expect(shown(form).split(escaped)).toHaveLength(2)
})

test('without anything wrong nothing is said to be', () => {
  expect(shown({ fields: input })).not.toMatch(/note-bad|form-error|role="group"/)
})

test.each([
  [{}, 'Bent u hier niet zelf mee begonnen?'],
  [{ askedAt: 60_000 }, 'Praat u nu niet met Gemeente Voorbeeld?'],
])(
  'by what it shows that it is somebody else’s link is read before it is shared',
  (asked, says) => {
    const text = sharePage({ ...running, session: { ...session, ...asked } })
    expect(text.indexOf(says)).toBeGreaterThan(text.indexOf('Dit delen we met'))
    expect(text.indexOf(says)).toBeLessThan(text.indexOf('form="cancel"'))
  },
)

test.each([
  ['nl', 'Dit hoort bij uw gesprek over “Vragen &lt;1&gt; &amp; meer”.'],
  ['en', 'This is part of your conversation about “Vragen &lt;1&gt; &amp; meer”.'],
] as const)(
  'what the conversation is about is read where it is shared, as plain text: %s',
  (locale, says) => {
    const about = { ...session, askedAt: 60_000, subject: 'Vragen <1> & meer' }
    expect(sharePage({ ...running, locale, session: about })).toContain(says)
    expect(sharePage({ ...running, locale })).not.toMatch(/uw gesprek|your conversation/)
  },
)
