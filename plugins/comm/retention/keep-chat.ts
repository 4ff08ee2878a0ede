import { z } from 'zod'
import { words as wordsSchema } from '../../kit/configuration.ts'
import type { Locale } from '../../../ui/locale.ts'
import { say, type Words } from '../../../ui/words.ts'
import type { CommConfig } from '../configuration.ts'
import type { ConversationRow } from '../conversation/row.ts'
import type { KeepsChat } from '../conversation/views.ts'

/** Several words and an end: it stands between other sentences on the citizen's page. */
const isSentence = (text: string): boolean => /^(\S+\s+)+\S*[.!?…؟]$/u.test(text.trim())

/** A reason in each language that has its own, each a sentence. */
const reason = wordsSchema.superRefine((texts, context) => {
  const each: [string[], string][] =
    typeof texts === 'string'
      ? [[[], texts]]
      : Object.entries(texts).map(([locale, text]) => [[locale], text])
  for (const [path, text] of each) {
    // Of none at all the other rule speaks.
    if (text === '' || isSentence(text)) continue
    context.addIssue({ code: 'custom', path, message: wantsSentence })
  }
})

const wantsSentence =
  'must be a whole sentence, for citizens to read, such as "Zo kunnen wij nagaan wat er is afgesproken."'

/** `[comm.keep_chat.<purpose>]`: that what is said in its chats is kept for some days after they are deleted, and why. */
export const KeepChatTable = z.strictObject({
  days: z.number().int().min(1).max(3650),
  reason,
})

export interface KeepChat {
  days: number
  reason: Words
}

/** What a citizen of this subject is told before anything is said, to be kept to afterwards; null is nothing. */
export const keepDaysOf = (
  { keepChat }: Pick<CommConfig, 'keepChat'>,
  purpose: string,
): number | null => keepChat.get(purpose)?.days ?? null

/**
 * What holds for a conversation: never more than the citizen was told when it began, and nothing where the subject that it
 * has come to isn't configured for it.
 */
export function keepingOf(
  { keepChat }: Pick<CommConfig, 'keepChat'>,
  { purpose, keep_days }: Pick<ConversationRow, 'purpose' | 'keep_days'>,
): KeepChat | undefined {
  const configured = keepChat.get(purpose)
  if (configured === undefined || keep_days === null) return undefined
  return { ...configured, days: Math.min(configured.days, keep_days) }
}

export function keepsChat(
  config: Pick<CommConfig, 'keepChat'>,
  row: Pick<ConversationRow, 'purpose' | 'keep_days'>,
  locale: Locale,
): KeepsChat | null {
  const keeping = keepingOf(config, row)
  return keeping === undefined ? null : { days: keeping.days, reason: say(keeping.reason, locale) }
}
