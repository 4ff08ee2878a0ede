import { describe, expect, test } from 'vitest'
import { directionOf, locales, type Locale } from '../../ui/locale.ts'
import { callPageUrl } from '../call/call-state.ts'
import { cookieOf, tryChoice, type TriedChoice } from '../choice/testing/links.ts'
import { browser, noon } from '../testing/core.ts'

const tel = 'tel:0881234567,4820173956'

/** Every page of ours that has an address, without the language. */
const pages: [name: string, address: (core: TriedChoice) => Promise<string> | string][] = [
  ['the list of subjects', () => '/contact'],
  ['a subject', () => '/contact/report_move'],
  ['a subject that isn’t there', () => '/contact/nothing'],
  ['the call page', (core) => called(core, 0)],
  ['the call page when the code is too old', (core) => called(core, 7200)],
  ['the choice page', async (core) => `/start-auth/${await core.params()}`],
  ['the return page', () => '/return?notification=cancel'],
  ['an address that isn’t there', () => '/nothing'],
]

/** @param age in seconds */
async function called({ config }: TriedChoice, age: number): Promise<string> {
  const state = { tel, purpose: 'report_move', locale: 'nl' as const }
  const now = () => new Date(noon.getTime() - age * 1000)
  return new URL(await callPageUrl(state, { config, now })).pathname.replace(/^\/id/, '')
}

async function read(core: TriedChoice, address: string): Promise<string> {
  return (await core.visit(address)).text()
}

const inThe = (locale: Locale, address: string) =>
  `${address}${address.includes('?') ? '&' : '?'}lang=${locale}`

/** What a person reads, or hears: without markup and addresses. */
const wordsOf = (page: string) => page.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ')

describe.each(pages)('%s', (_, addressOf) => {
  test('is there in every language, with its direction, and leads to the others', async () => {
    const core = await tryChoice()
    const address = await addressOf(core)
    for (const locale of locales) {
      const page = await read(core, inThe(locale, address))
      expect(page).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`)
      expect(page).toMatch(new RegExp(`<b\\s+lang="${locale}"[^>]*aria-current="true"`))
      const links = [...page.matchAll(/href="([^"]*)"\s+rel="alternate"\s+hreflang="(\w+)"/g)]
      expect(links.map(([, , language]) => language)).toEqual(
        locales.filter((other) => other !== locale),
      )
      const [, href = '', language] = links.at(-1) ?? []
      const here = new URL(inThe(locale, address), 'https://contact.example')
      const there = new URL(href.replaceAll('&amp;', '&'), here)
      expect(await read(core, `${there.pathname}${there.search}`)).toContain(
        `<html lang="${String(language)}"`,
      )
    }
  })

  test('says "je" where the organisation does', async () => {
    const core = await tryChoice({ changes: { form_of_address: 'informal' } })
    const page = await read(core, inThe('nl', await addressOf(core)))
    const words = wordsOf(page).replaceAll('om u goed aan te spreken', '')
    expect(words).not.toMatch(/(?<![\p{L}])(u|uw)(?!\p{L})/iu)
  })

  test('has no choice of language where there is one', async () => {
    const core = await tryChoice({ changes: { languages: ['nl'] } })
    expect(await read(core, await addressOf(core))).not.toContain('hreflang')
  })
})

test('a page that a form led to stays in the language, and offers no other', async () => {
  const core = await tryChoice()
  const address = `/start-auth/${await core.params()}`
  const page = await read(core, inThe('pl', address))
  const action = /action="\/id([^"]*)"/.exec(page)?.[1] ?? ''
  const cookie = cookieOf(await core.public.request(address))
  const answer = await core.public.request(action, {
    method: 'POST',
    headers: { ...browser, cookie, 'content-type': 'application/x-www-form-urlencoded' },
    body: '',
  })
  expect(await answer.text()).toContain('<html lang="pl"')
})

test('an organisation’s own sentences are on its pages, as text', async () => {
  const texts = { nl: { 'contact.subjects.title': '<b>Waarover?</b>' } }
  const core = await tryChoice({ changes: { texts } })
  expect(await read(core, '/contact?lang=nl')).toContain('&lt;b&gt;Waarover?&lt;/b&gt;')
})

test('the widget gets its own sentences and the form of address, and nothing where there is nothing', async () => {
  const texts = {
    nl: { 'questions.next': 'Door', 'call.title': 'Bel' },
    de: { 'widget.loading': 'Gleich' },
  }
  const core = await tryChoice({ changes: { texts, form_of_address: 'informal' } })
  const options = async (tried: TriedChoice, locale: string): Promise<object> =>
    (await tried.public.request(`/session_options/report_move?lang=${locale}`)).json()
  expect(await options(core, 'nl')).toMatchObject({
    form_of_address: 'informal',
    texts: { 'questions.next': 'Door' },
  })
  expect(Object.keys(Object(Reflect.get(await options(core, 'nl'), 'texts')))).toHaveLength(1)
  expect(await options(core, 'de')).toMatchObject({ texts: { 'widget.loading': 'Gleich' } })
  const plain = await options(await tryChoice(), 'nl')
  expect(plain).not.toHaveProperty('texts')
  expect(plain).not.toHaveProperty('form_of_address')
})
