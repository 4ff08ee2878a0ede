import { describe, expect, test } from 'vitest'
import { notices, type Notice } from '../protocol/notice.ts'
import type { PurposeOptions } from '../protocol/session-options.ts'
import { withoutIdentification, type Choices } from './choices.ts'
import { move } from './moves.ts'
import {
  keptOf,
  firstScreen,
  next as nextOf,
  nothingKept,
  type Happening,
  type Kept,
  type Screen,
} from './screen.ts'
import {
  anonymous,
  chat,
  closed,
  digid,
  moving,
  oneChannel,
  oneOpen,
  optional,
  phone,
  plain,
  single,
  video,
  yivi,
} from './testing/answers.ts'
import { optionsOf } from './testing/options-of.ts'

/** Everything has been fetched. */
const next = (screen: Screen, happening: Happening) => nextOf(screen, happening, move)

const loaded = (answer: PurposeOptions): Happening => ({
  type: 'loaded',
  offer: [optionsOf(answer)],
})
const chose = (choices: Partial<Choices>): Happening => ({ type: 'chose', choices })
const continued: Happening = { type: 'continued' }
const wentBack: Happening = { type: 'went_back' }
const retried: Happening = { type: 'retried' }
const resumed: Happening = { type: 'resumed' }
const started: Happening = { type: 'started', url: 'https://login.example.nl/' }
const startFailed: Happening = { type: 'start_failed', failure: { reason: 'slow' } }
const loadFailed: Happening = { type: 'load_failed', failure: { reason: 'unreachable' } }

const after = (...happenings: Happening[]) =>
  happenings.reduce<Screen>((screen, happening) => next(screen, happening), firstScreen)
const back = (kept: Partial<Kept>): Happening => ({
  type: 'asked',
  kept: { ...nothingKept, ...kept },
})
const chatWithDigid: Choices = { comm: 'chat', auth: 'digid' }

describe('loading', () => {
  test('comes first, and ends at the first question with nothing chosen', () => {
    expect(after(loaded(moving))).toMatchObject({
      at: 'choosing',
      step: 'channel',
      choices: { comm: null, auth: null },
      message: null,
    })
  })

  test('can fail, and be tried again with the choices and the notice kept', () => {
    const kept = { purpose: 'moving', choices: chatWithDigid, notice: 'cancelled' } as const
    const failed = after(back(kept), loadFailed)
    expect(failed).toEqual({ at: 'failed', kept, failure: { reason: 'unreachable' } })
    const again = next(failed, retried)
    expect(again).toEqual({ at: 'loading', kept, again: true })
    expect(next(again, loaded(moving))).toMatchObject({
      at: 'choosing',
      step: 'identification',
      choices: chatWithDigid,
      message: { kind: 'notice', notice: 'cancelled' },
    })
  })

  test('an answer that comes after it failed is too late', () => {
    const failed = after(loadFailed)
    expect(next(failed, loaded(moving))).toBe(failed)
  })
})

describe('choosing', () => {
  test('goes from channel to identification to sharing, and back', () => {
    const first = after(loaded(moving), chose({ comm: 'phone' }))
    const second = next(first, continued)
    expect(second).toMatchObject({ at: 'choosing', step: 'identification' })
    const third = next(next(second, chose({ auth: 'yivi' })), continued)
    expect(third).toMatchObject({
      at: 'choosing',
      step: 'sharing',
      choices: { comm: 'phone', auth: 'yivi' },
    })
    expect(next(third, wentBack)).toMatchObject({ step: 'identification' })
    expect(next(next(third, wentBack), wentBack)).toMatchObject({
      step: 'channel',
      choices: { comm: 'phone', auth: 'yivi' },
    })
  })

  test('there is nothing before the first step', () => {
    const first = after(loaded(moving))
    expect(next(first, wentBack)).toBe(first)
  })

  test('a question can’t be skipped', () => {
    const missing = after(loaded(moving), continued)
    expect(missing).toMatchObject({ step: 'channel', message: { kind: 'nothing_chosen' } })
    expect(next(missing, chose({ comm: 'chat' }))).toMatchObject({ message: null })
  })

  test('what is closed or doesn’t exist can’t be chosen', () => {
    const first = after(loaded(moving))
    expect(next(first, chose({ comm: 'video' }))).toMatchObject({ choices: { comm: null } })
    expect(next(first, chose({ comm: 'fax' }))).toMatchObject({ choices: { comm: null } })
    expect(next(first, chose({ auth: withoutIdentification }))).toMatchObject({
      choices: { auth: null },
    })
  })

  test('works with the plain answers of older servers', () => {
    const ready = after(
      loaded(plain),
      chose({ comm: 'call' }),
      continued,
      chose({ auth: 'irma' }),
      continued,
    )
    expect(ready).toMatchObject({ step: 'sharing', choices: { comm: 'call', auth: 'irma' } })
  })
})

describe('a question with one answer is answered', () => {
  test('one channel: it begins at identification', () => {
    const first = after(loaded(oneChannel))
    expect(first).toMatchObject({ step: 'identification', choices: { comm: 'chat', auth: null } })
    expect(next(first, wentBack)).toBe(first)
  })

  test('one of everything: it begins at what will be shared', () => {
    expect(after(loaded(single))).toMatchObject({ step: 'sharing', choices: chatWithDigid })
  })

  test('one channel that is open: the others stay in sight, and it is chosen already', () => {
    const first = after(loaded(oneOpen))
    expect(first).toMatchObject({ step: 'channel', choices: { comm: 'chat' } })
    expect(next(first, continued)).toMatchObject({ step: 'identification' })
  })
})

describe('identification that isn’t required', () => {
  test('none: it is not asked for', () => {
    expect(after(loaded(anonymous), chose({ comm: 'chat' }), continued)).toMatchObject({
      step: 'sharing',
      choices: { comm: 'chat', auth: withoutIdentification },
    })
  })

  test('none: methods that the server lists all the same are not asked for either', () => {
    const listed = { ...anonymous, auth_methods: [digid, yivi] }
    expect(after(loaded(listed), chose({ comm: 'chat' }), continued)).toMatchObject({
      step: 'sharing',
    })
  })

  test('optional: it is asked for, and can be left', () => {
    const asked = after(loaded(optional), chose({ comm: 'chat' }), continued)
    expect(asked).toMatchObject({ step: 'identification', choices: { auth: null } })
    expect(next(asked, continued)).toMatchObject({ message: { kind: 'nothing_chosen' } })
    const left = next(next(asked, chose({ auth: withoutIdentification })), continued)
    expect(left).toMatchObject({ step: 'sharing', choices: { auth: withoutIdentification } })
  })

  test('optional with one method is still a question', () => {
    const asked = after(loaded({ ...optional, comm_methods: [chat], auth_methods: [digid] }))
    expect(asked).toMatchObject({ step: 'identification', choices: { auth: null } })
  })

  test('optional without methods is no question', () => {
    expect(after(loaded({ ...optional, comm_methods: [chat], auth_methods: [] }))).toMatchObject({
      step: 'sharing',
      choices: { auth: withoutIdentification },
    })
  })
})

describe('closed', () => {
  const shut = { available: false }
  test.each([
    ['no channel is open', closed],
    ['there is no channel', { ...moving, comm_methods: [] }],
    [
      'identification is required and no way is open',
      { ...moving, auth_methods: [{ ...digid, ...shut }] },
    ],
    ['identification is required and there is no way', { ...moving, auth_methods: [] }],
  ])('when %s', (_, answer) => {
    expect(after(loaded(answer))).toMatchObject({ at: 'closed' })
  })

  test('not when only identification is closed that may be left', () => {
    const answer = { ...optional, comm_methods: [chat], auth_methods: [{ ...digid, ...shut }] }
    expect(after(loaded(answer))).toMatchObject({
      step: 'identification',
      choices: { auth: withoutIdentification },
    })
  })

  test('can be looked at again', () => {
    expect(after(loaded(closed), retried)).toMatchObject({ at: 'loading', again: true })
  })
})

describe('starting', () => {
  const ready = after(loaded(single))
  const starting = next(ready, continued)
  const leaving = next(starting, started)

  test('happens once, however often the button is pressed', () => {
    expect(starting).toMatchObject({ at: 'starting', choices: chatWithDigid })
    expect(next(starting, continued)).toBe(starting)
    expect(next(leaving, continued)).toBe(leaving)
  })

  test('nothing can be changed meanwhile', () => {
    for (const screen of [starting, leaving]) {
      for (const happening of [chose({ auth: 'yivi' }), wentBack, retried, loaded(moving)]) {
        expect(next(screen, happening)).toBe(screen)
      }
    }
  })

  test('leads away', () => {
    expect(leaving).toMatchObject({ at: 'leaving', url: 'https://login.example.nl/' })
  })

  test('an answer to a start that isn’t going on leads nowhere', () => {
    expect(next(ready, started)).toBe(ready)
    expect(next(ready, startFailed)).toBe(ready)
  })

  test('can fail: the choices are still there, and the same button tries again', () => {
    const failed = next(starting, startFailed)
    expect(failed).toMatchObject({
      at: 'choosing',
      step: 'sharing',
      choices: chatWithDigid,
      message: { kind: 'start_failed', failure: { reason: 'slow' } },
    })
    expect(next(failed, continued)).toMatchObject({ at: 'starting', message: null })
  })

  test('after the browser’s back button the button works again', () => {
    for (const screen of [starting, leaving]) {
      const back = next(screen, resumed)
      expect(back).toEqual(ready)
      expect(next(back, continued)).toMatchObject({ at: 'starting' })
    }
    expect(next(ready, resumed)).toBe(ready)
  })
})

describe('coming back', () => {
  const steps: Record<Notice, string> = {
    cancelled: 'identification',
    failed: 'identification',
    level_too_low: 'identification',
    expired: 'sharing',
    closed: 'channel',
    unavailable: 'channel',
    identified: 'channel',
  }

  test.each(notices)(
    'with the notice %s: at the question it is about, choices intact unless they won’t do',
    (notice) => {
      const auth = notice === 'level_too_low' ? null : 'digid'
      expect(after(back({ choices: chatWithDigid, notice }), loaded(moving))).toMatchObject({
        at: 'choosing',
        step: steps[notice],
        choices: { comm: 'chat', auth },
        message: { kind: 'notice', notice, otherIdentification: true },
      })
    },
  )

  test('where there was one way to identify: at what will be shared, and no other way is promised', () => {
    expect(after(back({ choices: chatWithDigid, notice: 'failed' }), loaded(single))).toMatchObject(
      {
        step: 'sharing',
        message: { otherIdentification: false },
      },
    )
  })

  test('with choices and no notice, by the back button: where the citizen left', () => {
    expect(after(back({ choices: chatWithDigid }), loaded(moving))).toMatchObject({
      step: 'sharing',
      choices: chatWithDigid,
      message: null,
    })
  })

  test('with a notice and no choices, as older plugins send people back: at the first question', () => {
    expect(after(back({ notice: 'failed' }), loaded(moving))).toMatchObject({
      step: 'channel',
      message: { notice: 'failed' },
    })
  })

  test('while the channel has closed: it has to be chosen again', () => {
    const choices = { comm: 'video', auth: 'digid' }
    expect(after(back({ choices, notice: 'cancelled' }), loaded(moving))).toMatchObject({
      step: 'channel',
      choices: { comm: null, auth: 'digid' },
    })
  })

  test('with choices from somebody who made them up: they count for nothing', () => {
    const choices = { comm: '<b>', auth: '__proto__' }
    expect(after(back({ choices }), loaded(moving))).toMatchObject({
      step: 'channel',
      choices: { comm: null, auth: null },
    })
  })

  test('while everything has closed: closed, with the notice', () => {
    expect(
      after(back({ choices: chatWithDigid, notice: 'expired' }), loaded(closed)),
    ).toMatchObject({
      at: 'closed',
      kept: { notice: 'expired' },
    })
  })

  test('the message stays while choosing and goes with the step', () => {
    const here = after(back({ choices: chatWithDigid, notice: 'cancelled' }), loaded(moving))
    const chosen = next(here, chose({ auth: 'yivi' }))
    expect(chosen).toMatchObject({ message: { notice: 'cancelled' } })
    expect(next(chosen, continued)).toMatchObject({ step: 'sharing', message: null })
  })
})

test('what was chosen is known on every screen', () => {
  const screens: Screen[] = [
    after(back({ choices: chatWithDigid })),
    after(back({ choices: chatWithDigid }), loadFailed),
    after(back({ choices: chatWithDigid }), loaded(closed)),
    after(back({ choices: chatWithDigid }), loaded(moving)),
  ]
  for (const screen of screens) expect(keptOf(screen).choices).toEqual(chatWithDigid)
})

test('no order of happenings leads to starting without an answer to every question', () => {
  const happenings: Happening[] = [
    loaded(moving),
    loaded(optional),
    loaded(oneOpen),
    loadFailed,
    retried,
    chose({ comm: 'chat' }),
    chose({ comm: 'video' }),
    chose({ auth: 'digid' }),
    continued,
    wentBack,
    resumed,
    startFailed,
    started,
  ]
  let seed = 7
  const random = (below: number) => {
    seed = (seed * 16807) % 2147483647
    return seed % below
  }
  const reached = new Set<string>()
  let screen: Screen = firstScreen
  for (let count = 0; count < 20_000; count += 1) {
    const happening = happenings[random(happenings.length)]
    if (!happening) continue
    screen = random(50) ? next(screen, happening) : firstScreen
    reached.add(screen.at)
    if (screen.at === 'starting' || screen.at === 'leaving') {
      expect(['chat', 'phone']).toContain(screen.choices.comm)
      expect(screen.choices.auth).not.toBeNull()
    }
  }
  expect([...reached].sort()).toEqual(['choosing', 'failed', 'leaving', 'loading', 'starting'])
})

test('the fixtures have the names that the tests lean on', () => {
  expect([chat, phone, video, digid, yivi].map(({ tag }) => tag)).toEqual([
    'chat',
    'phone',
    'video',
    'digid',
    'yivi',
  ])
})
