import type { Locale } from '../../../ui/locale.ts'
import type { ConversationMessages } from '../../../ui/messages/conversation.ts'
import type { Badge } from '../../../ui/parts/badge.ts'
import { inOneSentence } from '../../../ui/sentence.ts'
import { dayAndTime, dayWithYear, timeOfDay } from '../../../ui/times.ts'
import type { CitizenView, Deletion, TimeLimit } from '../conversation/views.ts'
import { askAnnouncement } from './ask-wording.ts'
import type { CitizenState } from './state.ts'

/** What server and element say alike about a view; both the first page and the element's come from here. */
export function headingOf(view: CitizenView, words: ConversationMessages): string {
  switch (view.at) {
    case 'arriving':
      return view.checking ? words.checking.title : words.arriving.title
    case 'not_identified':
      return view.reason === 'failed'
        ? words.unidentified.failedTitle
        : words.unidentified.missingTitle
    case 'waiting':
      return words.waiting.title(view.people_before)
    case 'talking':
      return words.talking.title(view.subject)
    case 'ended':
      return words.ended.title
    case 'deleted':
      return words.deleted.title
  }
}

/** The tab: never a name or anything that was said. */
export function tabTitleOf(view: CitizenView, words: ConversationMessages): string {
  switch (view.at) {
    case 'waiting':
      return words.waiting.tabTitle(view.people_before)
    case 'talking':
      return words.title
    case 'arriving':
    case 'not_identified':
    case 'ended':
    case 'deleted':
      return headingOf(view, words)
  }
}

/** Who is identified, as whom; nothing where it is not known yet or no longer matters. */
export function badgeOf(view: CitizenView, words: ConversationMessages): Badge | undefined {
  if (view.at === 'arriving' || view.at === 'deleted') return undefined
  return view.identified_as === null
    ? { kind: 'neutral', label: words.notIdentified }
    : {
        kind: 'ok',
        label: isLoggedOut(view)
          ? words.session.knownAs(view.identified_as)
          : words.identifiedAs(view.identified_as),
      }
}

const isLoggedOut = ({ session }: Pick<CitizenView, 'session'>): boolean =>
  session?.is === 'out' || session?.is === 'unreached'

/** Where they are at the way in which they identified: a button to log out there with what happens then, or what came of it. */
export function sessionText(
  { session, at }: Pick<CitizenView, 'session' | 'at'>,
  { session: words }: ConversationMessages,
): { button: string; then: string } | { text: string } | undefined {
  if (!session) return undefined
  const method = session.method ?? words.unnamed
  const isOver = at === 'ended' || at === 'deleted'
  switch (session.is) {
    case 'in':
      return isOver ? undefined : { button: words.logOut(method), then: words.stays }
    case 'leaving':
      return undefined
    case 'out':
    case 'unreached': {
      const text = session.is === 'out' ? words.loggedOut(method) : words.unreached(method)
      return { text: isOver ? text : `${text} ${words.goesOn}` }
    }
  }
}

/** That what is said is kept after the end, for how long and why; undefined where nothing is. */
export const keepsChatText = (
  { keeps }: Pick<CitizenView, 'keeps'>,
  words: ConversationMessages,
): string | undefined =>
  keeps === null
    ? undefined
    : `${words.keeps.days(keeps.days)} ${keeps.reason} ${words.keeps.unless}`

/** What the first line of a talk says. */
export const introOf = (
  view: Extract<CitizenView, { at: 'talking' }>,
  words: ConversationMessages,
): string =>
  [words.talking.helps(view.agent, view.organisation), keepsChatText(view, words)]
    .filter((text) => text !== undefined)
    .join(' ')

/** That there are more citizens in it, and what that means; undefined where there is only one. */
export const togetherText = (
  { people }: Pick<CitizenView, 'people'>,
  number: number,
  { together }: ConversationMessages,
): string | undefined =>
  people > 1 ? `${number === 1 ? together.joined : together.guest} ${together.mayStop}` : undefined

/** When it was deleted; where messages are kept no more than that it is over. */
export function deletedTitle(
  { deleted_at, kept }: Pick<Deletion, 'deleted_at' | 'kept'>,
  { deleted }: ConversationMessages,
  locale: Locale,
): string {
  const time = timeOfDay(new Date(deleted_at), locale)
  return kept === null ? deleted.at(time) : deleted.kept.at(time)
}

export type DeletedThings = Pick<Deletion, 'attributes' | 'messages' | 'notes_deleted' | 'kept'>

/** "Naam, adres en 5 berichten.", or what was deleted and until when the messages are kept. */
export function deletedThings(
  { attributes, messages, notes_deleted, kept }: DeletedThings,
  { deleted }: ConversationMessages,
  locale: Locale,
): string {
  const things = [
    ...attributes,
    ...(messages > 0 && (kept === null || kept.removed_at !== null)
      ? [deleted.messages(messages)]
      : []),
    ...(notes_deleted > 0 ? [deleted.notes(notes_deleted)] : []),
  ]
  if (kept === null) {
    return things.length === 0 ? deleted.nothing : deleted.what(inOneSentence(things, locale))
  }
  if (kept.removed_at !== null) {
    const removed = deleted.kept.removed(dayAndTime(new Date(kept.removed_at), locale))
    return `${deleted.kept.what(inOneSentence(things, locale))} ${removed}`
  }
  const lastDay = new Date(Date.parse(kept.until) - 1)
  const until = `${deleted.kept.until(dayWithYear(lastDay, locale))} ${kept.reason}`
  return things.length === 0
    ? until
    : `${deleted.kept.what(inOneSentence(things, locale))} ${until}`
}

/** Whether there are messages that the citizen can still have deleted. */
export const mayDeleteKept = ({ kept }: Pick<Deletion, 'kept'>): boolean =>
  kept !== null && kept.removed_at === null

/** @param people how many citizens were in it: of one the page knows that it was them who stopped */
export function deletedBy(
  { by, kept, people }: Pick<Deletion, 'by' | 'kept'> & Pick<CitizenView, 'people'>,
  { deleted }: ConversationMessages,
): string {
  if (by === 'citizen') return people > 1 ? deleted.by.somebody : deleted.by.citizen
  return kept === null || kept.removed_at !== null ? deleted.by[by] : deleted.kept.by[by]
}

/** What is asked once before everything is deleted. */
export function stopQuestion(
  { at, people }: Pick<CitizenView, 'at' | 'people'>,
  { stop: words }: ConversationMessages,
): { title: string; text: string; confirm: string } {
  const [title, confirm] =
    at === 'ended' ? [words.titleEnded, words.confirmEnded] : [words.title, words.confirm]
  const what = at === 'ended' ? words.ended : at === 'talking' ? words.talking : words.waiting
  return { title, text: people > 1 ? `${what} ${words.together}` : what, confirm }
}

export function limitText(
  limit: TimeLimit,
  at: 'waiting' | 'talking',
  words: ConversationMessages,
  locale: Locale,
): string {
  const time = timeOfDay(new Date(limit.ends_at), locale)
  return at === 'waiting' ? words.limit.waiting(time) : words.limit[limit.reason](time)
}

/** How long a place is kept when the connection drops; rather a little too long than "0 minutes". */
export const keepsText = (minutes: number, words: ConversationMessages): string =>
  words.waiting.keeps(Math.ceil(minutes))

/** What happens now: the first time, or after a talk; where nobody is at work nothing is promised. */
export function waitingText(
  { after, served, organisation, subject }: Extract<CitizenView, { at: 'waiting' }>,
  { waiting }: ConversationMessages,
): string {
  const next = served === false ? waiting.nobody : waiting.goesOn
  switch (after) {
    case 'transferred':
      return `${waiting.transferred(organisation, subject)} ${next}`
    case 'agent_gone':
      return `${waiting.agentGone(organisation)} ${next}`
    case null:
    case undefined:
      return served === false ? waiting.nobody : waiting.lead(organisation, subject)
  }
}

/** How long the wait takes, where that is known; never "0 minutes". */
export const expectedText = (
  { expected_minutes }: Pick<Extract<CitizenView, { at: 'waiting' }>, 'expected_minutes'>,
  words: ConversationMessages,
): string =>
  expected_minutes === null ? '' : words.waiting.expected(Math.max(1, Math.ceil(expected_minutes)))

/** What a screen reader says when the time is nearly up. */
export function warningOf(
  view: CitizenView,
  words: ConversationMessages,
  locale: Locale,
): string | undefined {
  if ((view.at !== 'waiting' && view.at !== 'talking') || !view.limit) return undefined
  return `${words.limit.title} ${limitText(view.limit, view.at, words, locale)}`
}

/** How far the queue has come, as marks: joined, one for each person, your turn. */
export function queueMarks(
  before: number,
  mostBefore: number,
): readonly ('done' | 'now' | 'ahead')[] {
  const most = Math.min(6, Math.max(before, mostBefore))
  const left = Math.min(most, before)
  const done = 1 + most - left
  return Array.from({ length: most + 2 }, (_, index) =>
    index < done ? 'done' : index === done ? 'now' : 'ahead',
  )
}

/**
 * What a screen reader says of a change that doesn't move the focus; the log says the messages itself,
 * and a new screen is said by its heading.
 */
export function announcementOf(
  before: CitizenState,
  after: CitizenState,
  words: ConversationMessages,
  locale: Locale,
): string | undefined {
  const kept = before.view.at === 'deleted' && mayDeleteKept(before.view)
  if (
    after.view.at === 'deleted' &&
    (kept ? !mayDeleteKept(after.view) : before.view.at !== 'deleted')
  ) {
    return `${deletedTitle(after.view, words, locale)}. ${deletedThings(after.view, words, locale)}`
  }
  if (before.view.at === 'waiting' && after.view.at === 'talking') {
    return `${words.talking.yourTurn}. ${introOf(after.view, words)}`
  }
  if (before.view.at === 'talking' && after.view.at === 'waiting') {
    return `${waitingText(after.view, words)} ${headingOf(after.view, words)}.`
  }
  if (after.view.at === 'waiting' && before.view.at === 'waiting') {
    if (after.view.people_before !== before.view.people_before) return headingOf(after.view, words)
  }
  const asked = askAnnouncement(before.view, after.view, words)
  if (asked !== undefined) return asked
  const checked = checkedAnnouncement(before.view, after.view, words)
  if (checked !== undefined) return checked
  if (before.view.session?.is !== after.view.session?.is) {
    const session = sessionText(after.view, words)
    if (session && 'text' in session) return session.text
  }
  if (after.view.people > before.view.people && after.view.at !== 'deleted') {
    return words.together.joined
  }
  if (before.connection !== after.connection) {
    if (after.connection === 'lost') return words.connection.lostTitle
    if (after.connection === 'up' && after.view.at !== 'deleted') return words.connection.restored
  }
  if (before.extending === 'busy' && after.extending === 'no') return words.limit.extended
  if (before.extending === 'busy' && after.extending === 'failed') return words.limit.failed
  return undefined
}

/** That it begins, and what came of it; a new screen is said by its heading. */
function checkedAnnouncement(
  before: CitizenView,
  after: CitizenView,
  words: ConversationMessages,
): string | undefined {
  if (before.at !== after.at || before.checking === after.checking) return undefined
  if (after.checking) return words.checking.title
  return after.identified_as === null
    ? words.notIdentified
    : words.identifiedAs(after.identified_as)
}
