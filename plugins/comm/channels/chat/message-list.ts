import type { Message } from '../../conversation/views.ts'

/** What this side wrote and the server hasn't confirmed yet. */
export interface PendingMessage {
  key: string
  text: string
  /** `refused`: the server won't take it; only the person can send it again. */
  state: 'sending' | 'retrying' | 'refused'
}

export interface MessageList {
  /** In the order of their sequence numbers, each once. */
  messages: readonly Message[]
  /** In the order written. */
  pending: readonly PendingMessage[]
}

export const noMessages: MessageList = { messages: [], pending: [] }

/** A confirmed message, by whichever way it came: twice is once, and late is put in its place. */
export function received(list: MessageList, message: Message): MessageList {
  const pending = list.pending.filter(({ key }) => key !== message.key)
  if (list.messages.some(({ sequence }) => sequence === message.sequence)) {
    return { ...list, pending }
  }
  const messages = [...list.messages, message].sort((one, other) => one.sequence - other.sequence)
  return { messages, pending }
}

export function wrote(list: MessageList, key: string, text: string): MessageList {
  return { ...list, pending: [...list.pending, { key, text, state: 'sending' }] }
}

export function pendingIs(
  list: MessageList,
  key: string,
  state: PendingMessage['state'],
): MessageList {
  const pending = list.pending.map((one) => (one.key === key ? { ...one, state } : one))
  return { ...list, pending }
}

/**
 * After which message a new connection goes on: the last one before the first gap. The answer to one's
 * own message may be here before the other side's message that came just before it.
 */
export function lastWithoutGap(list: MessageList): number {
  let last = 0
  for (const { sequence } of list.messages) {
    if (sequence !== last + 1) break
    last = sequence
  }
  return last
}
