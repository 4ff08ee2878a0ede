import { expect, test } from 'vitest'
import type { Wording } from '../wording.ts'
import { callMessages } from './call.ts'
import { conversationMessages } from './conversation.ts'
import { fetchCallMessages } from './fetch-call.ts'
import { pageWording, readPageWording } from './page-wording.ts'
import { questionMessages } from './questions.ts'
import { readOwnTexts } from './read-own-texts.ts'

const speaking = (
  texts: Record<string, unknown>,
  address: Wording['address'] = 'formal',
): Wording => {
  const read = readOwnTexts(texts)
  expect(read.faults).toEqual([])
  return { address, texts: read.texts }
}

test('an organisation’s own sentence takes the place of ours, in its language and no other', () => {
  const wording = speaking({ nl: { 'questions.channel.title': 'Hoe spreken wij elkaar?' } })
  expect(questionMessages('nl', wording).channel.title).toBe('Hoe spreken wij elkaar?')
  expect(questionMessages('nl', wording).next).toBe('Verder')
  expect(questionMessages('en', wording).channel.title).toBe('How do you want to contact us?')
})

test('keys may be tables in tables too', () => {
  const wording = speaking({ nl: { questions: { channel: { title: 'Hoe?' }, next: 'Door' } } })
  expect(questionMessages('nl', wording).channel.title).toBe('Hoe?')
  expect(questionMessages('nl', wording).next).toBe('Door')
})

test('placeholders go where they are written, in any order and as often as one likes', () => {
  const wording = speaking({
    nl: {
      'conversation.talking.helps': 'Bij {organisation} helpt {agent} u. {agent}!',
      'questions.notices.failed.text': 'Niet gelukt.',
    },
  })
  const { helps } = conversationMessages('nl', wording).talking
  expect(helps('Medewerker {0}', 'Gemeente Voorbeeld')).toBe(
    'Bij Gemeente Voorbeeld helpt Medewerker {0} u. Medewerker {0}!',
  )
  expect(questionMessages('nl', wording).notices.failed.text(true)).toBe('Niet gelukt.')
})

test('a sentence that counts has a text for each plural form, and one for none', () => {
  const wording = speaking({
    pl: {
      'conversation.waiting.title': {
        zero: 'Nikt przed Panem/Panią',
        one: '{people} osoba',
        few: '{people} osoby',
        many: '{people} osób',
        other: '{people} osoby',
      },
    },
  })
  const { title } = conversationMessages('pl', wording).waiting
  expect([0, 1, 3, 5, 22].map(title)).toEqual([
    'Nikt przed Panem/Panią',
    '1 osoba',
    '3 osoby',
    '5 osób',
    '22 osoby',
  ])
})

test('informal Dutch keeps an own sentence, and says "je" in the rest', () => {
  const wording = speaking({ nl: { 'questions.next': 'Door' } }, 'informal')
  expect(questionMessages('nl', wording).next).toBe('Door')
  expect(questionMessages('nl', wording).channel.title).toBe('Hoe wil je contact met ons?')
  expect(questionMessages('de', wording).channel.title).toBe('Wie möchten Sie uns erreichen?')
})

test.each([
  ['no table', 'u', []],
  ['a language without a table', { nl: 'u' }, ['nl']],
  ['a language that isn’t ours', { fy: { 'questions.next': 'x' } }, ['fy']],
  ['a group instead of a sentence', { nl: { questions: 'x' } }, ['nl', 'questions']],
  ['nothing to read', { nl: { 'questions.next': ' ' } }, ['nl', 'questions.next']],
  ['far too much', { nl: { 'questions.next': 'x'.repeat(1001) } }, ['nl', 'questions.next']],
  ['no text', { nl: { 'questions.next': 3 } }, ['nl', 'questions.next']],
  [
    'plural forms where nothing is counted',
    { nl: { 'questions.next': { other: 'x' } } },
    ['nl', 'questions.next'],
  ],
  [
    'no form for the rest',
    { nl: { 'call.left.minutes': { one: 'x' } } },
    ['nl', 'call.left.minutes'],
  ],
  [
    'a form of another language',
    { nl: { 'call.left.minutes': { few: 'x', other: 'y' } } },
    ['nl', 'call.left.minutes', 'few'],
  ],
  ['an empty placeholder', { nl: { 'call.left.minutes': 'Nog {}' } }, ['nl', 'call.left.minutes']],
  [
    'what only chooses',
    { nl: { 'questions.notices.failed.text': '{other}' } },
    ['nl', 'questions.notices.failed.text'],
  ],
])('%s is a fault, and what is right is still said', (_, texts, path) => {
  const both = typeof texts === 'string' ? texts : { ...texts, en: { 'questions.next': 'Onward' } }
  const read = readOwnTexts(both)
  expect(read.faults.map((fault) => fault.path)).toEqual([path])
  if (typeof texts !== 'string') expect(read.texts.en).toEqual({ 'questions.next': 'Onward' })
  expect(questionMessages('nl', { address: 'formal', texts: read.texts }).next).toBe('Verder')
})

test('a page gives its script only what it says, and the script says the same as the page', async () => {
  const wording = speaking(
    {
      nl: {
        'questions.next': 'Door',
        'call.left.minutes': { one: '{minutes} minuutje', other: '{minutes} min' },
      },
    },
    'informal',
  )
  const given = pageWording(wording, 'nl', ['call'])
  expect(Object.keys(given.texts)).toEqual(['call.left.minutes'])
  const read = readPageWording(JSON.parse(JSON.stringify(given)))
  const [inScript, onPage] = [await fetchCallMessages('nl', read), callMessages('nl', wording)]
  expect(inScript.left.minutes(1)).toBe('1 minuutje')
  expect(inScript.onAComputer).toEqual(onPage.onAComputer)
})

test.each([null, 'x', [], { address: 'x', texts: 'x' }, { texts: { a: 1, b: [], c: { one: 2 } } }])(
  'nonsense in a page is no wording of its own: %j',
  (value) => {
    const { address, texts } = readPageWording(value)
    expect(address).toBe('formal')
    expect(Object.values(texts).filter((text) => typeof text === 'string')).toEqual([])
  },
)
