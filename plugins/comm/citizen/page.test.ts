import { expect, test } from 'vitest'
import { directionOf, locales, type Locale } from '../../../ui/locale.ts'
import { plainWording, type Wording } from '../../../ui/wording.ts'
import type { CitizenView, Message } from '../conversation/views.ts'
import { conversationMessages } from '../../../ui/messages/conversation.ts'
import { citizenPage } from './page.ts'
import { stopPage } from './stop-page.ts'

const hostile = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>`
const common = {
  id: 'c1',
  subject: 'Verhuizing doorgeven',
  organisation: 'Gemeente Voorbeeld',
  return_url: 'https://voorbeeld.example/verhuizen',
  identified_as: 'Testburger 1',
  auth_method: 'Testinlog',
  keeps: null,
  people: 1,
}
const limit = {
  warns_at: '2026-11-24T13:13:00.000Z',
  ends_at: '2026-11-24T13:15:00.000Z',
  reason: 'idle' as const,
}
const views: CitizenView[] = [
  { ...common, at: 'arriving' },
  { ...common, at: 'not_identified', reason: 'failed' },
  {
    ...common,
    at: 'waiting',
    place: 4,
    people_before: 3,
    expected_minutes: null,
    keeps_minutes: 15,
    limit: null,
  },
  { ...common, at: 'talking', agent: 'Medewerker 1', limit, typing: false, agent_read: 0 },
  { ...common, at: 'ended', by: 'agent', deletes_at: limit.ends_at },
  {
    ...common,
    at: 'deleted',
    deleted_at: '2026-11-24T13:32:00.000Z',
    attributes: ['Naam', 'Adres'],
    messages: 5,
    notes_deleted: 0,
    unreadable_planned_at: '2026-11-24T17:01:00.000Z',
    unreadable_at: null,
    by: 'citizen',
    kept: null,
  },
]
const said: Message = {
  sequence: 1,
  key: 'k',
  from: 'citizen',
  citizen: 1,
  name: null,
  colleague: false,
  text: 'Klopt mijn adres?',
  at: '2026-11-24T13:03:00.000Z',
}
const page = (
  view: CitizenView,
  messages: Message[] = [],
  locale: Locale = 'nl',
  wording: Wording = plainWording,
) =>
  citizenPage({
    view,
    messages,
    locale,
    wording,
    organisation: { name: 'Gemeente Voorbeeld', website: 'https://voorbeeld.example/' },
    base: '/comm/chat',
  })

test('before and without scripts the page says where the citizen is', () => {
  const headings = views.map((view) => /<h1[^>]*>([^<]*)<\/h1>/.exec(page(view))?.[1])
  expect(headings).toEqual([
    'Een ogenblik geduld',
    'Het inloggen is niet gelukt',
    'Nog 3 mensen voor u',
    'Verhuizing doorgeven',
    'Het gesprek is klaar',
    'Het gesprek is klaar',
  ])
})

test('what was said stays readable while somebody else takes the talk over', () => {
  const waiting = views.flatMap((view) => (view.at === 'waiting' ? [view] : []))
  for (const view of waiting) {
    expect(page(view, [said])).toMatch(
      /class="chat-log">[^]*Klopt mijn adres\?[^]*<\/id-contact-conversation>/,
    )
    expect(page(view)).not.toContain('chat-log')
  }
  expect(waiting).toHaveLength(1)
})

test('"stop and delete my data" goes to a page that asks, for as long as there is something to delete', () => {
  for (const view of views) {
    const text = page(view)
    expect(text, view.at).not.toContain('method="post"')
    expect(text.includes('action="/comm/chat/conversations/c1/stop"'), view.at).toBe(
      view.at !== 'deleted',
    )
  }
})

const asks = (view: CitizenView, locale: Locale = 'nl') =>
  stopPage({
    view,
    locale,
    wording: plainWording,
    organisation: { name: 'Gemeente Voorbeeld' },
    base: '/comm/chat',
  })

test('the page that asks says what the dialog says, with a way back and the form that deletes', () => {
  for (const locale of locales)
    for (const view of views.slice(0, -1)) {
      const { stop } = conversationMessages(locale, plainWording)
      const text = asks(view, locale)
      expect(text).toContain(`<h1>${view.at === 'ended' ? stop.titleEnded : stop.title}</h1>`)
      const what = view.at === 'talking' || view.at === 'ended' ? stop[view.at] : stop.waiting
      expect(text).toContain(what)
      expect(text).toContain(
        `method="post" action="/comm/chat/conversations/c1/stop?lang=${locale}"`,
      )
      expect(text).toContain(`href="/comm/chat/conversations/c1?lang=${locale}"`)
    }
})

test('without scripts the page looks again by itself, until nothing changes any more', () => {
  const refreshOf = (view: CitizenView) =>
    /http-equiv="refresh" content="(\d+)"/.exec(page(view))?.[1]
  expect(views.map(refreshOf)).toEqual(['5', undefined, '15', '15', '60', undefined])
  // What they share may still come.
  expect(refreshOf({ ...common, at: 'not_identified', reason: 'missing' })).toBe('15')
})

test('who logged in, as it seems, reads wherever they are that it is being checked', () => {
  const [arriving, , waiting, talking] = views
  for (const view of [arriving, waiting, talking]) {
    if (view === undefined) throw new Error('There is no such view.')
    expect(page(view)).not.toContain('Wij controleren of u dat was.')
    expect(page({ ...view, checking: true })).toContain('Wij controleren of u dat was.')
  }
})

test('somebody who is not identified gets a way back to where they began', () => {
  expect(page({ ...common, at: 'not_identified', reason: 'missing' })).toContain(
    'href="https://voorbeeld.example/verhuizen"',
  )
})

test('what was said is there, and after deletion what was deleted and when', () => {
  expect(
    page({ ...common, at: 'talking', agent: 'M', limit, typing: false, agent_read: 0 }, [said]),
  ).toContain('Klopt mijn adres?')
  const [deleted] = views.slice(-1)
  if (!deleted) throw new Error()
  const text = page(deleted)
  expect(text).toContain('Uw gegevens zijn gewist om 14.32 uur')
  expect(text).toContain('Naam, adres en 5 berichten.')
})

test.each(views)('names and texts from people are text: $at', (view) => {
  const filled = JSON.parse(
    JSON.stringify(view)
      .replaceAll('Verhuizing doorgeven', 'HOSTILE')
      .replaceAll('Testburger 1', 'HOSTILE')
      .replaceAll('Medewerker 1', 'HOSTILE')
      .replaceAll('Naam', 'HOSTILE')
      .replaceAll('https://voorbeeld.example/verhuizen', 'javascript:alert(1)'),
    (_, value: unknown) =>
      typeof value === 'string' ? value.replaceAll('HOSTILE', hostile) : value,
  ) as CitizenView
  const text = page(filled, [{ ...said, name: hostile, text: hostile }])
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<img')
  expect(text).not.toContain('href="javascript:')
})

test('English too', () => {
  expect(page(views[2] as CitizenView, [], 'en')).toContain('3 people before you')
})

test('a page whose script never comes has a note ready that says so, wherever it promises something', () => {
  const noted = views.map((view) => page(view).includes('class="not-started"'))
  expect(noted).toEqual([true, false, true, true, false, false])
})

test('every screen is there in every language, with its direction', () => {
  for (const locale of locales)
    for (const view of views) {
      const text = page(view, [said], locale)
      expect(text).toContain(`<html lang="${locale}" dir="${directionOf(locale)}">`)
      expect(text).not.toMatch(/undefined|\[object/)
    }
})

test('a screen says "je" where the organisation does, and so does what its script says', () => {
  const wording = { address: 'informal', texts: {} } as const
  for (const view of views) {
    const text = page(view, [], 'nl', wording)
    expect(text).toContain('"address":"informal"')
    const words = text.replace(/<script[\s\S]*?<\/script>|<[^>]+>/g, ' ')
    expect(words).not.toMatch(/(?<!\p{L})(u|uw)(?!\p{L})/iu)
  }
})
