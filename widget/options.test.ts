import { describe, expect, test } from 'vitest'
import { PurposeOptions } from '../protocol/session-options.ts'
import { parseOptions } from './options.ts'
import { sharingOf } from './sharing.ts'
import * as answers from './testing/answers.ts'

const { method, ...fixtures } = answers

/** What can be chosen, and what is shared. */
function read(answer: unknown) {
  const options = parseOptions('moving', answer)
  if (!options) return null
  const { channels, methods, authentication } = options
  return { channels, methods, authentication, ...sharingOf(options) }
}

describe('the fixtures are what a contact server answers', () => {
  const purposes = Object.entries(fixtures).filter(([, answer]) => 'comm_methods' in answer)
  test.each(purposes)('%s', (_, answer) => {
    expect(PurposeOptions.safeParse(answer).error).toBeUndefined()
  })
})

describe('reading what can be chosen', () => {
  test('takes everything that the newest servers say', () => {
    expect(read(answers.moving)).toEqual({
      authentication: 'required',
      channels: [
        {
          tag: 'chat',
          name: 'Chatten',
          description: null,
          available: true,
          waiting: 0,
          opensAt: null,
        },
        {
          tag: 'phone',
          name: 'Bellen',
          description: null,
          available: true,
          waiting: 5,
          opensAt: null,
        },
        {
          tag: 'video',
          name: 'Videobellen',
          description: null,
          available: false,
          waiting: null,
          opensAt: new Date('2099-01-05T08:00:00Z'),
        },
      ],
      methods: [
        expect.objectContaining({ tag: 'digid', description: 'Met de DigiD-app of sms' }),
        expect.objectContaining({ tag: 'yivi', available: true }),
      ],
      shared: [
        { tag: 'name', name: 'Naam', reason: 'om u goed aan te spreken' },
        { tag: 'address', name: 'Adres', reason: 'om uw verhuizing te verwerken' },
      ],
      controller: 'Gemeente Voorbeeld',
      retention: 'Na het gesprek wissen wij ze.',
    })
  })

  test('takes the two lists alone, as older servers answer: available, and identification required', () => {
    expect(read(answers.plain)).toMatchObject({
      authentication: 'required',
      channels: [{ tag: 'call', available: true, waiting: null }, { tag: 'chat' }],
      shared: null,
      retention: null,
      controller: null,
    })
  })

  test('reads whatever the schema reads, and finds as many methods in it', () => {
    for (const answer of [answers.moving, answers.plain, answers.single, answers.closed]) {
      const parsed = PurposeOptions.parse(answer)
      const options = read(answer)
      expect(options?.channels.map(({ tag }) => tag)).toEqual(
        parsed.comm_methods.map(({ tag }) => tag),
      )
      expect(options?.methods.map(({ tag }) => tag)).toEqual(
        parsed.auth_methods.map(({ tag }) => tag),
      )
      expect(options?.shared?.map(({ tag }) => tag)).toEqual(
        parsed.attributes?.map(({ tag }) => tag),
      )
    }
  })

  test.each([
    null,
    undefined,
    'nonsense',
    42,
    [],
    {},
    { auth_methods: [] },
    { auth_methods: {}, comm_methods: [] },
    { auth_methods: [], comm_methods: 'chat' },
    { code: 'internal', status: 500 },
  ])('finds nothing to choose from in %j', (answer) => {
    expect(read(answer)).toBeNull()
  })

  test('leaves out what can’t be started, and says a nameless method by its tag', () => {
    const options = read({
      auth_methods: [null, 'digid', { name: 'No tag' }, { tag: '' }, { tag: 7, name: 'Seven' }],
      comm_methods: [{ tag: 'chat' }, { tag: 'call', name: ' ' }, { tag: 'chat', name: 'Again' }],
    })
    expect(options?.methods).toEqual([])
    expect(options?.channels.map(({ tag, name }) => [tag, name])).toEqual([
      ['chat', 'chat'],
      ['call', 'call'],
    ])
  })

  test('leaves out additions that are malformed, and nothing else', () => {
    const options = read({
      auth_methods: [],
      comm_methods: [
        {
          tag: 'chat',
          name: 'Chat',
          available: 'no',
          waiting: -1,
          opens_at: 'soon',
          description: 1,
        },
      ],
      authentication: 'sometimes',
      attributes: [{ name: 'No tag' }, { tag: 'bsn', reason: false }],
      retention: {},
      controller: '',
    })
    expect(options).toEqual({
      authentication: 'required',
      channels: [
        {
          tag: 'chat',
          name: 'Chat',
          description: null,
          available: true,
          waiting: null,
          opensAt: null,
        },
      ],
      methods: [],
      shared: [{ tag: 'bsn', name: 'bsn', reason: null }],
      retention: null,
      controller: null,
    })
  })

  test('is not fooled by tags that are names of built-in properties', () => {
    const options = read({
      auth_methods: [],
      comm_methods: [method('__proto__', 'A'), method('constructor', 'B')],
    })
    expect(options?.channels.map(({ tag }) => tag)).toEqual(['__proto__', 'constructor'])
  })
})
