import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { ChatLog } from '../../plugins/comm/channels/chat/chat-log.ts'
import { Composer } from '../../plugins/comm/channels/chat/composer.ts'
import citizenStyles from '../../plugins/comm/citizen/citizen.css?inline'
import { Conversation } from '../../plugins/comm/citizen/conversation.ts'
import { citizenPage } from '../../plugins/comm/citizen/page.ts'
import { deleteKeptPage } from '../../plugins/comm/citizen/delete-kept-page.ts'
import { stopPage } from '../../plugins/comm/citizen/stop-page.ts'
import type { CitizenView, Message } from '../../plugins/comm/conversation/views.ts'
import type { Locale } from '../../ui/locale.ts'
import { conversationMessages } from '../../ui/messages/conversation.ts'
import type { Wording } from '../../ui/wording.ts'
import {
  citizenView,
  idle,
  later,
  messages,
  nearlyUp,
  now,
  twoWords,
} from '../builders/conversations.ts'
import { FakeCore, type Reply } from '../builders/fake-core.ts'
import { tellBy, tellMore } from '../builders/fake-stream.ts'
import { define } from '../define.ts'
import { informally, pageStory, type PageStory } from './page-story.ts'

/** The citizen's side of a conversation, from arriving to "your data is deleted". */
const meta: Meta = { title: 'Pages/Conversation' }
export default meta

const base = '/comm/chat'

interface Given extends Partial<Omit<PageStory, 'name' | 'page'>> {
  said?: readonly Message[]
  /** The event stream can't connect. */
  lost?: boolean
  /** What is answered to whatever the citizen does. */
  answers?: Reply
  /** Which of the citizens in it reads it. */
  number?: number
}

function conversation(
  name: string,
  view: (locale: string) => CitizenView,
  { said = [], lost = false, answers = { never: true }, number = 1, ...more }: Given = {},
) {
  return pageStory({
    name,
    styles: [citizenStyles],
    before: () => {
      define('id-contact-chat-log', ChatLog)
      define('id-contact-composer', Composer)
      define('id-contact-conversation', Conversation)
      tellBy(lost ? {} : { '/events': [] })
      new FakeCore({ options: answers }, `${base}/`)
    },
    page: (locale, wording) => {
      Conversation.words = conversationMessages(locale, wording)
      return pageOf(view(locale), said, locale, wording, number)
    },
    ...more,
  })
}

const pageOf = (
  view: CitizenView,
  said: readonly Message[],
  locale: Locale,
  wording: Wording,
  number = 1,
) =>
  citizenPage({
    view,
    number,
    messages: said,
    locale,
    organisation: { name: view.organisation },
    wording,
    base,
    now,
  })

const queued =
  (people_before: number, limit: Extract<CitizenView, { at: 'waiting' }>['limit'] = null) =>
  (locale: string) =>
    citizenView<'waiting'>(locale, {
      at: 'waiting',
      place: people_before + 1,
      people_before,
      expected_minutes: null,
      keeps_minutes: 10,
      limit,
    })
const again = (after: 'transferred' | 'agent_gone') => (locale: string) =>
  ({ ...queued(0)(locale), after }) as CitizenView
const nobodyThere = (view: (locale: string) => CitizenView) => (locale: string) =>
  ({ ...view(locale), served: false }) as CitizenView
const talks =
  (limit: Extract<CitizenView, { at: 'talking' }>['limit'] = idle) =>
  (locale: string) =>
    citizenView<'talking'>(locale, {
      at: 'talking',
      agent: 'Medewerker 1',
      limit,
      typing: false,
      agent_read: 0,
      words: twoWords,
    })
const ended = (locale: string) =>
  citizenView<'ended'>(locale, { at: 'ended', by: 'agent', deletes_at: later(15) })

const arriving = (locale: string) =>
  citizenView<'arriving'>(locale, { at: 'arriving' }, { identified_as: null })

const checked = (view: (locale: string) => CitizenView) => (locale: string) => ({
  ...view(locale),
  checking: true,
})

const seen = (locale: string) =>
  citizenView<'talking'>(locale, {
    at: 'talking',
    agent: 'Medewerker 1',
    limit: idle,
    typing: true,
    agent_read: 2,
  })

const atDigiD = (is: 'in' | 'out' | 'unreached') => (locale: string) => ({
  ...talks()(locale),
  session: { is, method: 'DigiD' },
})
export const TalkingLoggedIn = conversation('Talking: can log out', atDigiD('in'))
export const TalkingLoggedOut = conversation('Talking: logged out', atDigiD('out'))
export const TalkingNotLoggedOut = conversation(
  'Talking: the way to identify could not be told of logging out',
  atDigiD('unreached'),
)
export const EndedLoggedOut = conversation('Ended: logged out', (locale) => ({
  ...ended(locale),
  session: { is: 'out', method: 'DigiD' },
}))
export const TalkingSeen = conversation('Talking: the agent writes, and has read', seen, {
  said: messages,
  then: async (canvas) => {
    await waitFor(() => expect(canvas.querySelector('.chat-typing')).not.toBeNull())
    await expect(canvas.querySelectorAll('.message-read')).toHaveLength(1)
  },
})
export const WaitingExpected = conversation('Waiting: how long is known', (locale) =>
  citizenView<'waiting'>(locale, {
    at: 'waiting',
    place: 4,
    people_before: 3,
    expected_minutes: 5,
    keeps_minutes: 10,
    limit: null,
  }),
)
export const Arriving = conversation('Arriving', arriving)
export const Checking = conversation('Arriving: who logged in isn’t sure yet', checked(arriving))
export const CheckingInformal = informally(Checking, 'Wij controleren of jij dit bent')
export const TalkingChecking = conversation(
  'Talking: who logged in isn’t sure yet',
  checked((locale) => ({ ...talks()(locale), identified_as: null, auth_method: null })),
  { said: messages },
)
export const WaitingChecking = conversation(
  'Waiting: who logged in isn’t sure yet',
  checked((locale) => ({ ...queued(2)(locale), identified_as: null, auth_method: null })),
)
export const NotIdentified = conversation('Not identified: it failed', (locale) =>
  citizenView<'not_identified'>(
    locale,
    { at: 'not_identified', reason: 'failed' },
    { identified_as: null, auth_method: null },
  ),
)
export const IdentificationMissing = conversation('Not identified: nothing came', (locale) =>
  citizenView<'not_identified'>(
    locale,
    { at: 'not_identified', reason: 'missing' },
    { identified_as: null, auth_method: null, return_url: null },
  ),
)
export const Waiting = { ...conversation('Waiting', queued(3)), tags: ['each-look'] }
export const WaitingInformal = informally(Waiting, 'Nog 3 mensen voor je')
export const WaitingFirst = conversation('Waiting: you are next', queued(0))
export const WaitingNearlyUp = conversation('Waiting: the time is nearly up', queued(1, nearlyUp))
export const WaitingTransferred = conversation('Waiting: transferred', again('transferred'), {
  said: messages,
})
export const WaitingTransferredInformal = informally(WaitingTransferred, 'Je wordt doorverbonden')
export const WaitingAgentGone = conversation('Waiting: the agent is gone', again('agent_gone'), {
  said: messages,
})
export const WaitingAgentGoneInformal = informally(WaitingAgentGone, 'Je medewerker is weggevallen')
export const WaitingNobody = conversation('Waiting: nobody is at work', nobodyThere(queued(2)))
export const WaitingNobodyInformal = informally(WaitingNobody, 'Je houdt je plek')
export const WaitingTransferredNobody = conversation(
  'Waiting: transferred, nobody is at work',
  nobodyThere(again('transferred')),
  { said: messages },
)
export const Talking = conversation('Talking', talks(), { said: messages, arrives: '.talk' })
export const TalkingSilent = conversation('Talking: nothing said yet', talks())
export const TalkingUnidentified = conversation(
  'Talking: not identified',
  (locale) => ({ ...talks()(locale), identified_as: null, auth_method: null }),
  { said: messages },
)
const together = (locale: string) => ({ ...talks()(locale), people: 2 })
export const TalkingTogether = {
  ...conversation('Talking: somebody has joined', together, { said: messages }),
  tags: ['each-look'],
}
export const TalkingInvited = conversation('Talking: joined later', together, {
  said: messages,
  number: 2,
})
export const TalkingNearlyUp = {
  ...conversation('Talking: the time is nearly up', talks(nearlyUp), {
    said: messages,
    arrives: '.limit-extend',
  }),
  tags: ['each-look'],
}
export const TalkingLost = conversation('Talking: the connection is lost', talks(), {
  said: messages,
  lost: true,
  arrives: '.talk-foot .note-warn',
})
export const HandedOver = conversation('Handed over while they type', talks(), {
  said: messages,
  then: async (canvas) => {
    await userEvent.type(within(canvas).getByRole('textbox'), 'Mijn nieuwe adres')
    tellMore('/events', 'view', queued(0)('nl'))
    await waitFor(() => expect(canvas.querySelector('.queue-marks')).not.toBeNull())
    await expect(canvas.querySelectorAll('.message')).toHaveLength(3)
    await expect(canvas.querySelector('textarea')).toBeNull()
    tellMore('/events', 'view', talks()('nl'))
    await waitFor(() => expect(canvas.querySelector('textarea')).toHaveValue('Mijn nieuwe adres'))
    await userEvent.type(within(canvas).getByRole('textbox'), '{Enter}')
    tellMore('/events', 'view', queued(0)('nl'))
    await waitFor(() => expect(canvas.querySelector('textarea')).toBeNull())
    tellMore('/events', 'view', talks()('nl'))
    await waitFor(() => expect(canvas.querySelector('textarea')).toHaveValue(''))
  },
})
export const TalkingSending = conversation('Talking: a message is under way', talks(), {
  said: messages,
  then: async (canvas) => {
    const field = within(canvas).getByRole('textbox')
    await userEvent.type(field, 'Bedankt voor het nakijken{Enter}')
  },
})
export const TalkingRefused = conversation('Talking: a message was not taken', talks(), {
  said: messages,
  answers: { status: 400, body: { code: 'body_invalid' } },
  then: async (canvas) => {
    const field = within(canvas).getByRole('textbox')
    await userEvent.type(field, 'Bedankt voor het nakijken{Enter}')
  },
})
const press = async (canvas: HTMLElement, selector: string) => {
  const button = canvas.querySelector<HTMLElement>(selector)
  if (!button) throw new Error(`There is no ${selector}.`)
  await userEvent.click(button)
}
export const Stopping = {
  ...conversation('Stop and delete?', talks(), {
    said: messages,
    then: (canvas) => press(canvas, '.stop button'),
  }),
  tags: ['each-look'],
}
export const StoppingTogether = conversation('Stop and delete, with more people?', together, {
  said: messages,
  then: (canvas) => press(canvas, '.stop button'),
})
export const Ended = conversation('Ended', ended, { said: messages })
const deleted = (locale: string, unreadable_at: string | null = null) =>
  citizenView<'deleted'>(
    locale,
    {
      at: 'deleted',
      deleted_at: now,
      attributes: ['Naam', 'Adres'],
      messages: 3,
      notes_deleted: 1,
      by: 'citizen',
      unreadable_planned_at: later(205),
      unreadable_at,
      kept: null,
    },
    { identified_as: null, auth_method: null },
  )
export const Deleted = {
  ...conversation('Deleted', (locale) => deleted(locale)),
  tags: ['each-look'],
}

const keeps = { days: 30, reason: 'Zo kunnen wij nagaan wat er is afgesproken.' }
const keeping = (view: (locale: string) => CitizenView) => (locale: string) => ({
  ...view(locale),
  keeps,
})
export const WaitingKept = conversation('Waiting, messages are kept', keeping(queued(2)))
export const TalkingKept = conversation('Talking, messages are kept', keeping(talks()), {
  said: messages,
})
export const EndedKept = conversation('Ended, messages are kept', keeping(ended), {
  said: messages,
})
export const DeletedKept = {
  ...conversation('Deleted, messages are kept', (locale) =>
    citizenView<'deleted'>(
      locale,
      {
        at: 'deleted',
        deleted_at: now,
        attributes: ['Naam', 'Adres'],
        messages: 3,
        notes_deleted: 0,
        by: 'agent',
        unreadable_planned_at: later(205),
        unreadable_at: null,
        kept: {
          until: '2026-12-23T14:00:00.000Z',
          reason: keeps.reason,
          removed_at: null,
          unreadable_planned_at: '2026-12-23T14:01:00.000Z',
          unreadable_at: null,
        },
      },
      { identified_as: null, auth_method: null },
    ),
  ),
  tags: ['each-look'],
}
export const DeletedUnreadable = conversation(
  'Deleted: copies can’t be opened any more',
  (locale) => deleted(locale, later(204)),
)

/** What a browser without scripts shows: the page as it comes from the server. */
const withoutScripts = (name: string, view: (locale: string) => CitizenView) =>
  pageStory({
    name: `Without scripts: ${name}`,
    styles: [citizenStyles],
    page: (locale, wording) =>
      pageOf(view(locale), messages, locale, wording).replaceAll('id-contact-conversation', 'div'),
  })
export const PlainArriving = withoutScripts('arriving', arriving)
export const PlainChecking = withoutScripts('who logged in isn’t sure yet', checked(arriving))
export const PlainTalkingChecking = withoutScripts(
  'talking, who logged in isn’t sure yet',
  checked(talks()),
)
export const PlainWaiting = withoutScripts('waiting', queued(3))
export const PlainTalking = withoutScripts('talking', talks())
export const PlainEnded = withoutScripts('ended', ended)
const asks = (name: string, view: (locale: string) => CitizenView) =>
  pageStory({
    name: `Without scripts: ${name}`,
    page: (locale, wording) => {
      const given = view(locale)
      const organisation = { name: given.organisation }
      return stopPage({ view: given, locale, wording, organisation, base })
    },
  })
export const PlainStopping = { ...asks('stop and delete?', talks()), tags: ['each-look'] }
export const PlainDeleting = asks('delete now?', ended)
export const DeletingWhatIsKept = pageStory({
  name: 'Without scripts: delete what is kept too?',
  page: (locale, wording) => {
    const view = deleted(locale)
    const organisation = { name: view.organisation }
    return deleteKeptPage({ view, locale, wording, organisation, base })
  },
})
export const PlainDeleted = withoutScripts('deleted', (locale) => deleted(locale))
