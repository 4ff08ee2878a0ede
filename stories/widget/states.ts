import { notices } from '../../protocol/notice.ts'
import type { PurposeOptions } from '../../protocol/session-options.ts'
import { answersIn } from '../../protocol/testing/answers.ts'
import type { FailureReason } from '../../widget/failures.ts'
import { offers, problem, type Reply } from '../builders/fake-core.ts'
import { layouts, presets, splitChoice, subjects } from './page-says.ts'
import { chose, type Group, type State } from './state.ts'

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
      at: 'starting',
    }),
    leaving: at('Leaving', offers(answers.moving), {
      core: { options: offers(answers.moving), start: away() },
      fragment: chose,
      acts: ['next'],
      arrives: '.spinner',
      at: 'leaving',
    }),
    leavingByForm: at('Leaving by a form, where no script may start', offers(answers.moving), {
      core: { options: offers(answers.moving), start: { refused: true } },
      fragment: chose,
      acts: ['next'],
      arrives: '.spinner',
      at: 'leaving',
    }),
    fetching: at('What comes next is on its way', offers(answers.allOpen), {
      later: 'never',
      acts: [{ choose: 'chat' }, 'next'],
      arrives: '.button.main[aria-disabled]',
      at: 'fetching',
    }),
    ownSentences: at('The municipality’s own sentences', offers(own(answers.moving)), {
      acts: [{ choose: 'chat' }, 'next', { choose: 'digid' }, 'next'],
      arrives: '.shared',
    }),
  }
}

/** In Dutch only, whatever the toolbar says: they are the municipality’s. */
const own = (options: PurposeOptions): PurposeOptions => ({
  ...options,
  texts: {
    'questions.sharing.title': 'Uw gegevens, alleen voor uw verhuizing',
    'questions.sharing.controller': 'Alleen de afdeling Burgerzaken van {0} ziet ze.',
  },
})

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
  const failing = (
    title: string,
    failure: FailureReason,
    start: Reply,
    more: Partial<State> = {},
  ): State => ({
    title: `Start failed: ${title}`,
    core: { options: offers(moving), start },
    fragment: chose,
    acts: ['next'],
    arrives: '.note.bad',
    failure,
    ...more,
  })
  const down = (tag: string) => problem(502, 'plugin_unreachable', tag)
  return {
    channelDown: failing('one channel doesn’t work', 'method_unavailable', down('chat')),
    identificationDown: failing('DigiD doesn’t work', 'method_unavailable', down('digid')),
    serverError: failing('the server failed', 'server_error', problem(500, 'internal')),
    busy: failing('too many', 'server_error', problem(429, 'rate_limited')),
    refused: failing('refused', 'refused', problem(400, 'method_not_allowed')),
    closedMeanwhile: failing(
      'the channel closed meanwhile',
      'method_closed',
      problem(400, 'method_closed', 'chat'),
      { arrives: '.note' },
    ),
    offline: failing('offline', 'offline', { unreachable: true }, { offline: true }),
    nonsense: failing('nonsense', 'answer_unusable', { text: '<h1>Welcome</h1>' }),
    formBlocked: failing(
      'the page forbids the form',
      'form_blocked',
      {},
      { core: { options: offers(moving), start: { refused: true }, formBlocked: true } },
    ),
  }
}

/** Nothing can be chosen. */
export function unavailable(locale: string): Group {
  const { allOpen, closed } = answersIn(locale)
  const failing = (
    title: string,
    failure: FailureReason,
    options: Reply,
    more: Partial<State> = {},
  ): State => ({
    title: `Failed: ${title}`,
    core: { options },
    arrives: '[part=title]',
    at: 'failed',
    failure,
    ...more,
  })
  const unreachable = { unreachable: true }
  return {
    loading: {
      title: 'Loading',
      core: { options: { never: true } },
      arrives: '.outline',
      at: 'loading',
    },
    closed: {
      title: 'All channels are closed',
      core: { options: offers(closed) },
      arrives: '.option.closed',
      at: 'closed',
    },
    serverError: failing('the server', 'server_error', problem(500, 'internal')),
    unreachable: failing('unreachable', 'unreachable', unreachable),
    notAllowed: failing('this website isn’t allowed', 'origin_not_allowed', { refused: true }),
    offline: failing('offline', 'offline', unreachable, { offline: true }),
    nonsense: failing('nonsense', 'answer_unusable', { text: '<h1>Welcome</h1>' }),
    unknownPurpose: failing('unknown subject', 'purpose_unknown', problem(400, 'purpose_unknown')),
    noServer: failing('no server', 'server_unusable', offers(closed), {
      attributes: { server: 'ftp://nowhere' },
    }),
    laterMissing: failing('what comes next can’t be fetched', 'unreachable', offers(allOpen), {
      later: 'fails',
      acts: [{ choose: 'chat' }, 'next'],
      arrives: '.actions > [part=button-secondary]',
      at: 'failed',
    }),
  }
}

export const groups = {
  steps,
  returns,
  failedStarts,
  unavailable,
  subjects,
  presets,
  splitChoice,
  layouts,
} as const
