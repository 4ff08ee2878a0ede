import type { EventStream } from '../../../kit/stream.ts'
import type { CommContext } from '../../conversation/context.ts'
import { tell } from '../../conversation/news.ts'
import type { ConversationRow } from '../../conversation/row.ts'

/** Who writes, as the other side is told. */
export type Typist = 'agent' | 'citizen'

/** In milliseconds. */
const toldEvery = 3_000
const shownFor = 6_000

/**
 * Tells the other side that somebody is writing, at most every three seconds a conversation, and anew after
 * each message: who saw that it was said no longer sees somebody write. It is never stored.
 */
export function typingTeller({ database, now }: Pick<CommContext, 'database' | 'now'>) {
  const told = new Map<string, { at: number; after: number }>()
  return async (
    { id, last_sequence: after }: Pick<ConversationRow, 'id' | 'last_sequence'>,
    typist: Typist,
  ): Promise<void> => {
    const at = now().getTime()
    for (const [topic, last] of told) if (at - last.at >= toldEvery) told.delete(topic)
    const topic = `typing ${id} ${typist}` as const
    if (told.get(topic)?.after === after) return
    told.set(topic, { at, after })
    await tell(database, topic)
  }
}

/**
 * Whether somebody is writing, for one stream.
 * @param changed called when it begins and when it is over
 */
export function hearTyping(
  { news }: Pick<CommContext, 'news'>,
  stream: EventStream,
  id: string,
  typist: Typist,
  changed: () => void,
): { isTyping: () => boolean; sent: () => void } {
  let shown: NodeJS.Timeout | undefined
  const over = () => {
    clearTimeout(shown)
    shown = undefined
  }
  const forget = news.hear([`typing ${id} ${typist}`], () => {
    const began = shown === undefined
    over()
    shown = setTimeout(() => {
      shown = undefined
      changed()
    }, shownFor)
    if (began) changed()
  })
  stream.onOver(() => {
    forget()
    over()
  })
  return { isTyping: () => shown !== undefined, sent: over }
}
