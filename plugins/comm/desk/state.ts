import type { Locale } from '../../../ui/locale.ts'
import {
  type MessageList,
  noMessages,
  pendingIs,
  received,
  wrote,
} from '../channels/chat/message-list.ts'
import type { Presence } from '../agents/agent.ts'
import { blankConversation, blankDesk } from '../conversation/blank.ts'
import type {
  Colleague,
  DeskConversation,
  DeskView,
  SubjectNow,
} from '../conversation/desk-views.ts'
import type { Deletion, Message } from '../conversation/views.ts'

/** The part of the desk that a narrow screen shows. */
export type Pane = 'list' | 'talk' | 'facts'

/** Something asked of the server for the open conversation that isn't answered yet, or failed. */
export type Act =
  'extending' | 'ending' | 'deleting' | 'transferring' | 'marking' | 'inviting' | 'asking'

/** A canned reply for the open conversation. */
export interface Reply {
  /** What is put in the message, in the citizen's language where there is such a text. */
  text: string
  language: Locale
  /** The same in the agent's own language, where `text` is in another. */
  own: string | null
}

/** What lies over the desk. */
export type Dialog = 'none' | 'deleting' | 'transferring' | 'inviting' | 'asking' | 'shortcuts'

export interface DeskState {
  desk: DeskView
  /**
   * The conversation shown in the middle; `conversation` is absent until the server has told about it. `people` is how
   * many citizens were in it when that was last known: one that is over doesn't say.
   */
  open: { id: string; people?: number; conversation?: DeskConversation } | undefined
  /** What was said, per conversation that was open since the page was loaded. */
  lists: Readonly<Record<string, MessageList>>
  pane: Pane
  connection: 'up' | 'lost'
  accepting: 'no' | 'busy' | 'taken' | 'failed'
  act: { doing: Act; is: 'busy' | 'failed' } | undefined
  dialog: Dialog
  /** Asked anew each time that the transfer dialog opens. */
  colleagues: readonly Colleague[] | 'loading' | 'failed'
  /** How the subjects are at that moment; none while that isn't known: it only warns. */
  subjects: readonly SubjectNow[]
  /** The link for a second person in the open conversation. */
  invitation: string | undefined
  /** Those for the open conversation; asked when they are first wanted. */
  replies: readonly Reply[] | 'unasked' | 'loading' | 'failed'
  /** What the agent asked to be and the server hasn't told back, or that it failed. */
  presence: { to: Presence; is: 'busy' | 'failed' } | undefined
}

export type Happening =
  | { type: 'first_listed' | 'listed'; desk: DeskView }
  | { type: 'accepting'; accepting: DeskState['accepting'] }
  /** Accepted is opened by taking somebody from the list. */
  | { type: 'accepted' | 'opened'; id: string }
  | { type: 'closed' }
  | { type: 'viewed'; conversation: DeskConversation }
  | { type: 'deleted'; id: string; deletion: Deletion }
  | { type: 'received'; id: string; message: Message }
  | { type: 'wrote'; id: string; key: string; text: string }
  | { type: 'retrying' | 'refused' | 'sent_again'; id: string; key: string }
  | { type: 'connection'; connection: DeskState['connection'] }
  | { type: 'act'; act: DeskState['act'] }
  | { type: 'shown'; dialog: Dialog }
  | { type: 'colleagues'; colleagues: DeskState['colleagues'] }
  | { type: 'subjects'; subjects: DeskState['subjects'] }
  | { type: 'invited'; url: string }
  | { type: 'presence'; presence: DeskState['presence'] }
  /** The open conversation is somebody else's now, because the agent gave it. */
  | { type: 'transferred'; id: string }
  | { type: 'replies'; id: string; replies: DeskState['replies'] }
  | { type: 'looked'; pane: Pane }

export const firstState = (agent: string): DeskState => ({
  desk: blankDesk(agent),
  open: undefined,
  lists: {},
  pane: 'list',
  connection: 'up',
  accepting: 'no',
  act: undefined,
  dialog: 'none',
  colleagues: 'loading',
  subjects: [],
  invitation: undefined,
  replies: 'unasked',
  presence: undefined,
})

/** The one place where the desk's state changes. */
export function happened(state: DeskState, happening: Happening): DeskState {
  switch (happening.type) {
    case 'first_listed':
    case 'listed':
      return listed(state, happening.desk)
    case 'accepting':
      return { ...state, accepting: happening.accepting }
    case 'accepted':
    case 'opened':
      return state.open?.id === happening.id
        ? { ...state, pane: 'talk' }
        : { ...leave(state), open: { id: happening.id }, pane: 'talk', accepting: 'no' }
    case 'closed':
      return { ...leave(state), open: undefined, pane: 'list' }
    case 'viewed':
      return viewed(state, happening.conversation)
    case 'deleted':
      return deleted(state, happening.id, happening.deletion)
    case 'received':
      return change(state, happening.id, (list) => received(list, happening.message))
    case 'wrote':
      return change(state, happening.id, (list) => wrote(list, happening.key, happening.text))
    case 'retrying':
    case 'refused':
      return change(state, happening.id, (list) =>
        pendingIs(list, happening.key, happening.type === 'refused' ? 'refused' : 'retrying'),
      )
    case 'sent_again':
      return change(state, happening.id, (list) => pendingIs(list, happening.key, 'sending'))
    case 'connection':
      return { ...state, connection: happening.connection }
    case 'act':
      return { ...state, act: happening.act }
    case 'shown':
      return {
        ...state,
        dialog: happening.dialog,
        ...(happening.dialog === 'transferring' && { colleagues: 'loading', subjects: [] }),
        act: undefined,
      }
    case 'colleagues':
      return { ...state, colleagues: happening.colleagues }
    case 'subjects':
      return { ...state, subjects: happening.subjects }
    case 'invited':
      return { ...state, invitation: happening.url, act: undefined }
    case 'presence':
      return { ...state, presence: happening.presence }
    case 'transferred':
      return transferred(state, happening.id)
    case 'replies':
      return state.open?.id === happening.id ? { ...state, replies: happening.replies } : state
    case 'looked':
      return { ...state, pane: happening.pane }
  }
}

/** A conversation that is over leaves nothing behind when the agent goes on. */
function leave(state: DeskState): DeskState {
  const dialog = state.dialog === 'shortcuts' ? state.dialog : 'none'
  return { ...state, dialog, act: undefined, invitation: undefined, replies: 'unasked' }
}

function transferred(state: DeskState, id: string): DeskState {
  const next = forget(state, id)
  return next.open?.id === id ? { ...next, open: undefined, pane: 'list' } : next
}

function listed(state: DeskState, desk: DeskView): DeskState {
  const mine = new Set(desk.mine.map(({ id }) => id))
  // What is no longer this agent's is forgotten, but the open one says itself how it ended.
  const lists = Object.fromEntries(
    Object.entries(state.lists).filter(([id]) => mine.has(id) || id === state.open?.id),
  )
  const taken = state.accepting === 'taken' && desk.waiting !== state.desk.waiting
  // Being told what one is now is the answer.
  const presence = state.presence?.to === desk.presence ? undefined : state.presence
  return { ...state, desk, lists, presence, accepting: taken ? 'no' : state.accepting }
}

function viewed(state: DeskState, conversation: DeskConversation): DeskState {
  const { open } = state
  if (open?.id !== conversation.id || isOver(open.conversation)) return state
  const people = isOver(conversation) ? peopleIn(open) : conversation.citizens.length
  const next = { ...state, open: { ...open, people, conversation } }
  if (isOver(conversation)) {
    // A narrow screen shows how it ended, unless the agent is busy with the list.
    const pane = state.pane === 'list' && state.dialog !== 'deleting' ? 'list' : 'talk'
    return { ...forget(next, conversation.id), pane }
  }
  const moved =
    conversation.at !== open.conversation?.at ||
    endOf(conversation) !== endOf(open.conversation) ||
    (state.act?.doing === 'marking' && conversation.mark !== open.conversation?.mark)
  return moved ? { ...next, act: answeredHere(state.act) ? undefined : state.act } : next
}

/** What a new view answers; the others have an answer of their own. */
const answeredHere = (act: DeskState['act']): boolean =>
  act?.doing === 'extending' || act?.doing === 'ending' || act?.doing === 'marking'

function deleted(state: DeskState, id: string, deletion: Deletion): DeskState {
  const conversation = state.open?.id === id ? state.open.conversation : undefined
  if (!conversation) return forget(state, id)
  return viewed(state, {
    ...blankConversation(id),
    subject: conversation.subject,
    channel: conversation.channel,
    since: conversation.since,
    at: 'deleted',
    ...deletion,
  })
}

function forget(state: DeskState, id: string): DeskState {
  const lists = Object.fromEntries(Object.entries(state.lists).filter(([one]) => one !== id))
  return { ...leave(state), lists }
}

function change(state: DeskState, id: string, by: (list: MessageList) => MessageList): DeskState {
  // What still was under way when everything was deleted stays away.
  if (state.open?.id === id && isOver(state.open.conversation)) return state
  return { ...state, lists: { ...state.lists, [id]: by(listOf(state, id)) } }
}

export const listOf = (state: DeskState, id: string): MessageList => state.lists[id] ?? noMessages

/** How many citizens the open conversation has, or had. */
export const peopleIn = (open: DeskState['open']): number => Math.max(open?.people ?? 1, 1)

const isOver = (conversation: DeskConversation | undefined): boolean =>
  conversation?.at === 'deleted' || conversation?.at === 'not_mine'

const endOf = (conversation: DeskConversation | undefined): string | undefined =>
  conversation?.at === 'talking' ? conversation.limit.ends_at : undefined

/** A dialog needs a conversation to be about; the list of shortcuts needs none. */
export function mayShow(dialog: Dialog, { open }: DeskState): boolean {
  const conversation = open?.conversation
  const at = conversation?.at
  switch (dialog) {
    case 'none':
    case 'shortcuts':
      return true
    case 'deleting':
      return at === 'talking' || at === 'wrapping_up'
    case 'transferring':
    case 'inviting':
      return at === 'talking'
    case 'asking':
      return at === 'talking' && (conversation?.asks ?? []).length > 0
  }
}

/** The conversation to show when nothing is open yet, such as after a reload: an alert comes first. */
export function firstOfMine({ mine }: DeskView): string | undefined {
  const talking = mine.filter(({ state }) => state === 'talking')
  return (talking.find(({ mark }) => mark !== null) ?? talking[0] ?? mine[0])?.id
}

export function nearlyUp(conversation: DeskConversation | undefined, now: Date): boolean {
  return conversation?.at === 'talking' && now.getTime() >= Date.parse(conversation.limit.warns_at)
}
