import { inOneSentence } from '../../../../ui/sentence.ts'
import type { Locale } from '../../../../ui/locale.ts'
import { conversationMessages } from '../../../../ui/messages/conversation.ts'
import { receiptMessages } from '../../../../ui/messages/receipt.ts'
import { dayAndTime } from '../../../../ui/times.ts'
import type { Wording } from '../../../../ui/wording.ts'
import type { Receipt } from './receipt.ts'

/** How a receipt is told: on the page that checks it, and in the file that the citizen keeps. */
export interface Telling {
  locale: Locale
  wording: Wording
}

/** What stands in it, as names and values. The names of kinds and subject are in the language that it was made in. */
export function factsOf(
  receipt: Receipt,
  { locale, wording }: Telling,
): readonly (readonly [name: string, value: string])[] {
  const { says, causes } = receiptMessages(locale, wording)
  const at = (iso: string) => dayAndTime(new Date(iso), locale)
  return [
    [says.organisation, receipt.organisation],
    ...(receipt.subject === null ? [] : [[says.subject, receipt.subject.name] as const]),
    [says.kinds, kindsOf(receipt, { locale, wording })],
    [says.cause, causes[receipt.cause]],
    [says.removed, at(receipt.removed_at)],
    ...(receipt.kept?.removed_at ? [[says.keptRemoved, at(receipt.kept.removed_at)] as const] : []),
    receipt.unreadable_at === null
      ? [says.planned, at(receipt.unreadable_planned_at)]
      : [says.unreadable, at(receipt.unreadable_at)],
    ...keptCopies(
      receipt,
      (moment) => [says.keptPlanned, at(moment)] as const,
      (moment) => [says.keptUnreadable, at(moment)] as const,
    ),
    [says.number, receipt.sub],
    [says.made, at(new Date(receipt.iat * 1000).toISOString())],
  ]
}

/** Messages that are kept aren't deleted yet. */
function kindsOf(
  { attributes, messages, notes, kept }: Receipt,
  { locale, wording }: Telling,
): string {
  const { deleted: words } = conversationMessages(locale, wording)
  const things = [
    ...attributes.map(({ name }) => name),
    ...(messages > 0 && (kept === null || kept.removed_at !== null)
      ? [words.messages(messages)]
      : []),
    ...(notes > 0 ? [words.notes(notes)] : []),
  ]
  return things.length === 0 ? words.nothing : words.what(inOneSentence(things, locale))
}

/** What that means for whoever it is about, and no more than that. */
export function meaningOf(receipt: Receipt, { locale, wording }: Telling): readonly string[] {
  const { means } = receiptMessages(locale, wording)
  const { kept } = receipt
  return [
    means.removed,
    ...(kept === null
      ? []
      : kept.removed_at === null
        ? [means.kept(dayAndTime(new Date(kept.until), locale), kept.reason)]
        : [means.keptRemoved(kept.reason)]),
    receipt.unreadable_at === null ? means.planned : means.unreadable,
    ...keptCopies(
      receipt,
      () => means.keptPlanned,
      () => means.keptUnreadable,
    ),
    means.keys,
    means.stays,
  ]
}

/** What is said of copies of messages that were kept; nothing where there are none. */
function keptCopies<Said>(
  { kept }: Receipt,
  planned: (moment: string) => Said,
  unreadable: (moment: string) => Said,
): Said[] {
  if (kept?.unreadable_at) return [unreadable(kept.unreadable_at)]
  return kept?.unreadable_planned_at ? [planned(kept.unreadable_planned_at)] : []
}
