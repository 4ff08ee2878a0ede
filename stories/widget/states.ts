import { notices } from '../../protocol/notice.ts'
import { answersIn } from '../../protocol/testing/answers.ts'
import { offers, problem, type Core, type Reply } from '../builders/fake-core.ts'

/** What somebody does: chooses the answer with this tag, or presses the button that goes on, or back. */
export type Act = { choose: string } | 'next' | 'back' | 'retry'

/** How to bring a widget into one state, as a citizen would: nothing of its inside is touched. */
export interface State {
  readonly title: string
  readonly core: Core
  /** In the fragment of the page's address, when the widget is put there. */
  readonly fragment?: string
  readonly attributes?: Readonly<Record<string, string>>
  readonly offline?: boolean
  readonly acts?: readonly Act[]
  /** What is there, inside the widget, once it has arrived; a selector. */
  readonly arrives: string
}

type Group = Readonly<Record<string, State>>

const chose = 'id-contact-choice=moving.chat.digid'
/** The browser "goes" to another fragment of this page. */
const away = (): Reply => ({ body: { client_url: `${location.href.split('#')[0] ?? ''}#left` } })

/** Each step, by what the municipality offers. */
export function steps(locale: string): Group {
  const answers = answersIn(locale)
  const at = (title: string, options: Reply, more: Partial<State> = {}): State => ({
    title,
    core: { options },
    arrives: 'form .button.main',
    ...more,
  })
  return {
    channel: at('Channel: open, busy and closed', offers(answers.moving)),
    channelChosen: at('Channel, chosen', offers(answers.moving), {
      acts: [{ choose: 'chat' }],
      arrives: '.option.chosen',
    }),
    channelMissing: at('Channel, left unanswered', offers(answers.moving), {
      acts: ['next'],
      arrives: '.note.bad',
    }),
    identification: at('Identification', offers(answers.oneChannel), { arrives: '.taken' }),
    identificationChosen: at('Identification, chosen', offers(answers.moving), {
      acts: [{ choose: 'chat' }, 'next', { choose: 'digid' }],
      arrives: '.option.chosen',
    }),
    identificationOptional: at('Identification, not required', offers(answers.optional), {
      acts: [{ choose: 'chat' }, 'next'],
      arrives: 'input[value=""]',
    }),
    identificationMissing: at('Identification, left unanswered', offers(answers.oneChannel), {
      acts: ['next'],
      arrives: '.note.bad',
    }),
    sharing: at('What is shared', offers(answers.moving), { fragment: chose, arrives: '.shared' }),
    sharingOnly: at('One of everything', offers(answers.single), { arrives: '.taken' }),
    sharingNothing: at('Nothing is shared', offers(answers.anonymous), {
      acts: [{ choose: 'chat' }, 'next'],
      arrives: '.lead',
    }),
    sharingUnknown: at('What an older contact server tells', offers(answers.plain), {
      acts: [{ choose: 'chat' }, 'next', { choose: 'digid' }, 'next'],
      arrives: '.lead',
    }),
    longNames: at('Very long names', offers(answers.longNames)),
    starting: at('Starting', offers(answers.moving), {
      fragment: chose,
      acts: ['next'],
      arrives: '.spinner',
    }),
    leaving: at('Leaving', offers(answers.moving), {
      core: { options: offers(answers.moving), start: away() },
      fragment: chose,
      acts: ['next'],
      arrives: '.spinner',
    }),
  }
}

/** Back from somewhere else, with why. */
export function returns(locale: string): Group {
  const { moving } = answersIn(locale)
  return Object.fromEntries(
    notices.map((notice) => [
      notice,
      {
        title: `Came back: ${notice.replaceAll('_', ' ')}`,
        core: { options: offers(moving) },
        fragment: `${chose}&id-contact=${notice}`,
        arrives: '.note',
      },
    ]),
  )
}

/** The start failed: the choices are still there. */
export function failedStarts(locale: string): Group {
  const { moving } = answersIn(locale)
  const failing = (title: string, start: Reply, more: Partial<State> = {}): State => ({
    title: `Start failed: ${title}`,
    core: { options: offers(moving), start },
    fragment: chose,
    acts: ['next'],
    arrives: '.note.bad',
    ...more,
  })
  return {
    channelDown: failing('one channel doesn’t work', problem(502, 'plugin_unreachable', 'chat')),
    identificationDown: failing('DigiD doesn’t work', problem(502, 'plugin_unreachable', 'digid')),
    serverError: failing('the server failed', problem(500, 'internal')),
    busy: failing('too many', problem(429, 'rate_limited')),
    refused: failing('refused', problem(400, 'method_not_allowed')),
    offline: failing('offline', { unreachable: true }, { offline: true }),
    nonsense: failing('nonsense', { text: '<h1>Welcome</h1>' }),
  }
}

/** Nothing can be chosen. */
export function unavailable(locale: string): Group {
  const { closed } = answersIn(locale)
  const failing = (title: string, options: Reply, more: Partial<State> = {}): State => ({
    title,
    core: { options },
    arrives: '[part=title]',
    ...more,
  })
  return {
    loading: failing('Loading', { never: true }, { arrives: '.outline' }),
    closed: failing('All channels are closed', offers(closed), { arrives: '.option.closed' }),
    serverError: failing('Failed: the server', problem(500, 'internal')),
    unreachable: failing('Failed: unreachable', { unreachable: true }),
    offline: failing('Failed: offline', { unreachable: true }, { offline: true }),
    nonsense: failing('Failed: nonsense', { text: '<h1>Welcome</h1>' }),
    unknownPurpose: failing('Failed: unknown subject', problem(400, 'purpose_unknown')),
    noServer: failing('Failed: no server', offers(closed), {
      attributes: { server: 'ftp://nowhere' },
    }),
  }
}

export const groups = { steps, returns, failedStarts, unavailable } as const
