import type { CitizenView, Message, Place } from '../conversation/views.ts'
import {
  lastWithoutGap,
  type MessageList,
  noMessages,
  pendingIs,
  received,
  wrote,
} from '../channels/chat/message-list.ts'
import { mayDeleteKept } from './wording.ts'

/** All that the citizen's page shows. */
export interface CitizenState {
  view: CitizenView
  list: MessageList
  /** `lost`: not just a hiccup. `gone`: the server knows no such conversation. */
  connection: 'up' | 'lost' | 'gone'
  /** Where "stop and delete my data" is. */
  stopping: 'no' | 'asking' | 'busy' | 'failed'
  /** Where "I am still here" is. */
  extending: 'no' | 'busy' | 'failed'
  /** Where logging out at the way to identify is. */
  loggingOut: 'no' | 'busy' | 'failed'
  /** Most people before them that this page has seen: how far the queue has come. */
  mostBefore: number
}

export type Happening =
  | { type: 'viewed'; view: CitizenView }
  | { type: 'moved_up'; place: Place }
  | { type: 'received'; message: Message }
  | { type: 'wrote'; key: string; text: string }
  | { type: 'retrying' | 'refused' | 'sent_again'; key: string }
  | { type: 'connection'; connection: CitizenState['connection'] }
  | { type: 'stopping'; stopping: CitizenState['stopping'] }
  | { type: 'extending'; extending: CitizenState['extending'] }
  | { type: 'logging_out'; loggingOut: CitizenState['loggingOut'] }

export function firstState(view: CitizenView, messages: readonly Message[]): CitizenState {
  const blank: CitizenState = {
    view,
    list: noMessages,
    connection: 'up',
    stopping: 'no',
    extending: 'no',
    loggingOut: 'no',
    mostBefore: 0,
  }
  const read = messages.reduce((list, message) => received(list, message), noMessages)
  return happened({ ...blank, list: read }, { type: 'viewed', view })
}

/** Whether something may still happen to what the page shows: nothing does to what is deleted, unless messages are kept. */
export const isStillTold = (view: CitizenView): boolean =>
  view.at !== 'deleted' || mayDeleteKept(view)

/** The one place where the page's state changes. */
export function happened(state: CitizenState, happening: Happening): CitizenState {
  // What is deleted stays deleted, whatever was still under way; what was kept of it may go too.
  if (state.view.at === 'deleted') {
    const more = happening.type === 'viewed' && happening.view.at === 'deleted'
    return more && isStillTold(state.view) ? viewed(state, happening.view) : state
  }
  switch (happening.type) {
    case 'viewed':
      return viewed(state, happening.view)
    case 'moved_up':
      // Told of a queue that they have left in the meantime.
      if (state.view.at !== 'waiting') return state
      return viewed(state, { ...state.view, ...happening.place })
    case 'received':
      return { ...state, list: received(state.list, happening.message) }
    case 'wrote':
      return { ...state, list: wrote(state.list, happening.key, happening.text) }
    case 'retrying':
      return { ...state, list: pendingIs(state.list, happening.key, 'retrying') }
    case 'refused':
      return { ...state, list: pendingIs(state.list, happening.key, 'refused') }
    case 'sent_again':
      return { ...state, list: pendingIs(state.list, happening.key, 'sending') }
    case 'connection':
      return { ...state, connection: happening.connection }
    case 'stopping':
      return { ...state, stopping: happening.stopping }
    case 'extending':
      return { ...state, extending: happening.extending }
    case 'logging_out':
      return { ...state, loggingOut: happening.loggingOut }
  }
}

function viewed(state: CitizenState, view: CitizenView): CitizenState {
  if (view.at === 'deleted') {
    return { ...state, view, list: noMessages, stopping: 'no', extending: 'no', connection: 'up' }
  }
  const mostBefore =
    view.at === 'waiting' ? Math.max(state.mostBefore, view.people_before) : state.mostBefore
  // A new end to the time is the answer to "I am still here".
  const extending = endOf(view) === endOf(state.view) ? state.extending : 'no'
  // That they are out, or leaving, is the answer to "log out".
  const loggingOut = view.session?.is === 'in' ? state.loggingOut : 'no'
  return { ...state, view, mostBefore, extending, loggingOut }
}

const endOf = (view: CitizenView): string | undefined =>
  view.at === 'waiting' || view.at === 'talking' ? view.limit?.ends_at : undefined

export const resumesAfter = (state: CitizenState): number => lastWithoutGap(state.list)

/**
 * The last message of the other side, which the agent is told is read once the page has shown it; undefined
 * where there is nothing newer than what was told, or nobody to tell.
 */
export function unread({ view, list }: CitizenState, told: number): number | undefined {
  if (view.at !== 'talking') return undefined
  const last = list.messages.findLast(({ from }) => from === 'agent')?.sequence ?? 0
  return last > told ? last : undefined
}

/** What the tab calls out, until the person is back. */
export type Calls = 'nothing' | 'turn' | 'message' | 'warning'

/** A call is only for as long as there is something to come back for. */
export function stillCalls(calls: Calls, view: CitizenView, warns: boolean): Calls {
  const calling = calls === 'warning' ? warns : view.at === 'talking'
  return calling ? calls : 'nothing'
}

/** Whether the page should say now that the time is nearly up. */
export function nearlyUp(view: CitizenView, now: Date): boolean {
  if (view.at !== 'waiting' && view.at !== 'talking') return false
  return view.limit !== null && now.getTime() >= Date.parse(view.limit.warns_at)
}
