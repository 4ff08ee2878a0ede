import type { Locale } from '../../../ui/locale.ts'
import { inOneSentence } from '../../../ui/sentence.ts'
import type {
  DeskConversation,
  DeskView,
  TimelineItem,
  Identification,
  MarkedItem,
} from '../conversation/desk-views.ts'
import type { Deletion, EndedBy } from '../conversation/views.ts'
import { dayAndTime, dayWithYear, timeOfDay } from '../../../ui/times.ts'
import { newcomers, newMarks, newOffers } from './newcomers.ts'
import { nearlyUp, peopleIn, type DeskState } from './state.ts'
import type { DeskWords } from './words/words.ts'

/** How sure it is, in the agent's words; a level that we don't know is shown as it came. */
export function levelOf({ level }: Pick<Identification, 'level'>, { facts }: DeskWords): string {
  if (level === null) return facts.levelUnknown
  // Some methods send the whole eIDAS address, ending in the level.
  const short = level.split('/').at(-1) ?? level
  return facts.level(facts.levels[short.toLowerCase()] ?? level)
}

/** "Naam, adres en 5 berichten." */
export function deletedThings(
  {
    attributes,
    messages,
    notes_deleted,
    kept,
  }: Pick<Deletion, 'attributes' | 'messages' | 'notes_deleted' | 'kept'>,
  { talk }: DeskWords,
  locale: Locale,
): string {
  const things = [
    ...attributes,
    ...(messages > 0 && (kept === null || kept.removed_at !== null)
      ? [talk.messages(messages)]
      : []),
    ...(notes_deleted > 0 ? [talk.notes(notes_deleted)] : []),
  ]
  const deleted = things.length > 0 ? [talk.deletedThings(inOneSentence(things, locale))] : []
  if (kept === null || kept.removed_at !== null) return deleted[0] ?? talk.deletedNothing
  const lastDay = dayWithYear(new Date(Date.parse(kept.until) - 1), locale)
  return [...deleted, talk.kept(lastDay)].join(' ')
}

/** By whom, and what stays all the same; a deletion by the citizen keeps no messages. */
export function deletedBy(
  { by, kept }: Pick<Deletion, 'by' | 'kept'>,
  people: number,
  { talk }: DeskWords,
): string {
  return kept === null || kept.removed_at !== null || by === 'citizen'
    ? `${talk.deletedBy[whoOf(by, people)]} ${talk.stays}`
    : `${talk.deletedByKept[by]} ${talk.staysKept}`
}

/** "De burger heeft het gesprek beëindigd", or one of them. */
export const endedBy = (by: EndedBy, people: number, { talk }: DeskWords): string =>
  talk.ended[whoOf(by, people)]

/** Which of several citizens did it, nobody tells the desk. */
const whoOf = (by: EndedBy, people: number) =>
  by === 'citizen' && people > 1 ? 'one_of_citizens' : by

/** What can be said of copies: sealed until then, or closed to everybody since. */
export function copiesText(
  {
    unreadable_at,
    unreadable_planned_at,
  }: Pick<Deletion, 'unreadable_at' | 'unreadable_planned_at'>,
  { talk }: DeskWords,
  locale: Locale,
): string {
  return unreadable_at === null
    ? talk.sealed(dayAndTime(new Date(unreadable_planned_at), locale))
    : talk.unreadable(dayAndTime(new Date(unreadable_at), locale))
}

/** A line of the timeline. */
export function happeningOf(
  { kind, agent, about }: Pick<TimelineItem, 'kind' | 'agent' | 'about'>,
  people: number,
  { timeline, marks }: DeskWords,
): string {
  if (kind === 'ended_by_citizen' && people > 1) return timeline.endedByOne
  const says: (agent: string, about: string) => string = timeline.kinds[kind]
  const line = says(agent ?? timeline.somebody, about ?? '')
  return kind === 'marked' && (about === 'emergency' || about === 'abuse')
    ? `${line}: ${marks[about]}`
    : line
}

/** What the tab and a screen reader say when the time is nearly up. */
export function warningOf(
  conversation: DeskConversation | undefined,
  { limit: words }: DeskWords,
  locale: Locale,
): { title: string; text: string } | undefined {
  if (conversation?.at !== 'talking') return undefined
  const { reason, ends_at } = conversation.limit
  const until = timeOfDay(new Date(ends_at), locale)
  return reason === 'idle'
    ? { title: words.idleTitle, text: words.idle(until) }
    : { title: words.totalTitle, text: words.total(until) }
}

/** "Een medewerker meldt een noodgeval: Paspoort." */
const reportOf = ({ mark, subject }: MarkedItem, { marks }: DeskWords): string =>
  `${marks.reported[mark]}: ${subject}.`

/** The tab: what is most urgent, as a number or a time, and never who or about what. */
export function tabTitleOf(
  { desk, open }: Pick<DeskState, 'desk' | 'open'>,
  words: DeskWords,
  locale: Locale,
  now: Date,
): string {
  if (desk.marked.length > 0) return words.marks.tabTitle(desk.marked.length)
  const warning = nearlyUp(open?.conversation, now)
    ? warningOf(open?.conversation, words, locale)
    : undefined
  if (warning) return warning.title
  if (desk.offers.length > 0) return words.offers.tabTitle(desk.offers.length)
  return words.tabTitle(desk.waiting_total)
}

/** The open conversation was deleted just now: when, what and by whom. */
function overOf(
  before: DeskState,
  after: DeskState,
  words: DeskWords,
  locale: Locale,
): string | undefined {
  const open = after.open?.conversation
  if (open?.at !== 'deleted' || before.open?.id !== open.id) return undefined
  if (!before.open.conversation || before.open.conversation.at === 'deleted') return undefined
  const at = words.talk.deletedAt(timeOfDay(new Date(open.deleted_at), locale))
  return `${at}. ${deletedThings(open, words, locale)} ${deletedBy(open, peopleIn(after.open), words)}`
}

/** What a screen reader says of a change; the log says the messages itself. */
export function announcementOf(
  before: DeskState,
  after: DeskState,
  words: DeskWords,
  locale: Locale,
): string | undefined {
  const over = overOf(before, after, words, locale)
  if (over !== undefined) return over
  const marked = newMarks(before.desk.marked, after.desk.marked)
  if (marked.length > 0) return marked.map((one) => reportOf(one, words)).join(' ')
  const offered = newOffers(before.desk, after.desk)
  if (offered.length > 0) return offered.map((subject) => words.offers.came(subject)).join(' ')
  const came = newcomers(before.desk, after.desk)
  if (came.length > 0) return came.map((subject) => words.waiting.arrived(subject)).join(' ')
  if (before.connection !== after.connection) {
    return after.connection === 'lost' ? words.connection.lostTitle : words.connection.restored
  }
  if (before.act?.doing === 'extending' && !after.act) return words.limit.extended
  if (before.desk.presence !== after.desk.presence) return presenceText(after.desk, words)
  if (before.act?.doing === 'transferring' && !after.act && !after.open) return words.transfer.done
  const open = after.open?.conversation
  const was = before.open?.id === open?.id ? before.open?.conversation : undefined
  if (open && was && open.mark !== was.mark && open.at === 'talking') {
    return open.mark ? words.marks.set : words.marks.cleared
  }
  const asked = open && was && askedOf(was, open, words)
  if (asked) return asked
  if (open && before.open?.id === open.id && before.open.conversation?.at !== open.at) {
    if (open.at === 'wrapping_up') return endedBy(open.ended_by, peopleIn(after.open), words)
  }
  return undefined
}

/** What came of what a citizen was asked, or that they took back what they shared. */
function askedOf(
  before: DeskConversation,
  after: DeskConversation,
  { ask: words, facts }: DeskWords,
): string | undefined {
  const said = after.citizens.flatMap(({ number, ask, taken_back_at, checking }) => {
    const was = before.citizens.find((one) => one.number === number)
    const who = after.citizens.length > 1 ? `${facts.citizen(number)}: ` : ''
    if (taken_back_at && taken_back_at !== was?.taken_back_at)
      return `${who}${words.takenBackTitle}`
    if (checking && !was?.checking) return `${who}${facts.checkingTitle}`
    const moved = ask && (ask.state !== was?.ask?.state || ask.asked_at !== was.ask.asked_at)
    return moved ? `${who}${words.is[ask.state]}` : []
  })
  return said.length > 0 ? `${said.join('. ')}.` : undefined
}

type Present = Pick<DeskView, 'presence' | 'presence_by'>

/** The lead who put this agent on a break; null where nobody did, or it is over. */
export const pausedByLead = ({ presence, presence_by }: Present): string | null =>
  presence === 'pause' ? presence_by : null

/** What the agent is told when their presence changed. */
export function presenceText(desk: Present, { presence: words }: DeskWords): string {
  const lead = pausedByLead(desk)
  return lead === null ? words.is[desk.presence] : words.pausedBy(lead)
}
