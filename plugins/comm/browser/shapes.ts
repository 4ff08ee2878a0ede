import { presences } from '../agents/agent.ts'
import { askStates } from '../identification/ask-state.ts'
import { happeningKinds } from '../conversation/timeline.ts'
import type {
  Askable,
  Colleague,
  DeskAsk,
  DeskCitizen,
  DeskConversation,
  DeskView,
  Identification,
  MarkedItem,
  MineItem,
  Note,
  Offer,
  SubjectNow,
  TimelineItem,
  VerifiedAttribute,
  WaitingItem,
} from '../conversation/desk-views.ts'
import type {
  AskMethod,
  CitizenAsk,
  CitizenView,
  Deletion,
  KeepsChat,
  Message,
  Place,
  SharedAttribute,
  TimeLimit,
} from '../conversation/views.ts'
import type { CitizenSession } from '../session-feedback/session-view.ts'
import type { TwoWords } from '../two-words/of-leg.ts'
import { amount, list, oneOf, orNull, record, text, time, union, whole, yesOrNo } from './shape.ts'

/** What the server says, read before anything is done with it. */
export const readMessage = record<Message>({
  sequence: whole,
  key: text,
  from: oneOf('citizen', 'agent'),
  citizen: orNull(whole),
  name: orNull(text),
  colleague: yesOrNo,
  text,
  at: time,
})

const limit = record<TimeLimit>({
  warns_at: time,
  ends_at: time,
  reason: oneOf('idle', 'total'),
})

const someone = oneOf('citizen', 'agent', 'timer')

const deletion = {
  deleted_at: time,
  attributes: list(text),
  messages: whole,
  notes_deleted: whole,
  by: someone,
  unreadable_planned_at: time,
  unreadable_at: orNull(time),
  kept: orNull(
    record<NonNullable<Deletion['kept']>>({
      until: time,
      reason: text,
      removed_at: orNull(time),
      unreadable_planned_at: time,
      unreadable_at: orNull(time),
    }),
  ),
}

export const readDeletion = record<Deletion>(deletion)

const citizenAsk = record<CitizenAsk>({
  state: oneOf(...askStates),
  agent: text,
  purpose: text,
  attributes: list(record({ name: text, reason: orNull(text) })),
  retention: orNull(text),
  methods: list(
    record<AskMethod>({ tag: text, name: text, description: orNull(text), available: yesOrNo }),
  ),
  elsewhere: yesOrNo,
  asked_at: time,
})

/** A process of the release before says nothing of it. */
const orUnsaid =
  <T>(read: (value: unknown) => T) =>
  (value: unknown): T | null | undefined =>
    value === undefined ? undefined : orNull(read)(value)

const whetherSaid = (value: unknown): boolean | undefined =>
  value === undefined ? undefined : yesOrNo(value)

const session = orNull(
  record<CitizenSession>({ is: oneOf('in', 'leaving', 'out', 'unreached'), method: orNull(text) }),
)

const common = {
  id: text,
  subject: text,
  organisation: text,
  return_url: orNull(text),
  identified_as: orNull(text),
  auth_method: orNull(text),
  // A process of the release before says nothing of it.
  session: (value: unknown) => (value === undefined ? null : session(value)),
  checking: whetherSaid,
  keeps: orNull(record<KeepsChat>({ days: whole, reason: text })),
  people: whole,
  ask: orUnsaid(citizenAsk),
  shared: orUnsaid(list(record<SharedAttribute>({ name: text, value: text }))),
  damaged: whetherSaid,
}

const twoWords = orNull(record<TwoWords>({ agent: text, citizen: text }))
// A process of the release before says nothing of them.
const words = (value: unknown) => (value === undefined ? null : twoWords(value))

type At<T extends { at: string }, A extends T['at']> = Extract<T, { at: A }>

const place = {
  place: whole,
  people_before: whole,
  expected_minutes: orNull(whole),
  // A process of the release before says nothing of it, and promises.
  served: (value: unknown) => (value === undefined ? true : yesOrNo(value)),
}

/** The queue has moved: what is new of a view at `waiting`. */
export const readPlace = record<Place>(place)

export const readCitizenView = union<CitizenView>('at', {
  arriving: record<At<CitizenView, 'arriving'>>({ ...common, at: oneOf('arriving') }),
  not_identified: record<At<CitizenView, 'not_identified'>>({
    ...common,
    at: oneOf('not_identified'),
    reason: oneOf('failed', 'missing'),
  }),
  waiting: record<At<CitizenView, 'waiting'>>({
    ...common,
    at: oneOf('waiting'),
    ...place,
    keeps_minutes: amount,
    limit: orNull(limit),
    after: orNull(oneOf('transferred', 'agent_gone')),
  }),
  talking: record<At<CitizenView, 'talking'>>({
    ...common,
    at: oneOf('talking'),
    agent: text,
    limit,
    typing: yesOrNo,
    agent_read: whole,
    words,
  }),
  ended: record<At<CitizenView, 'ended'>>({
    ...common,
    at: oneOf('ended'),
    by: someone,
    deletes_at: time,
  }),
  deleted: record<At<CitizenView, 'deleted'>>({ ...common, at: oneOf('deleted'), ...deletion }),
})

const mark = orNull(oneOf('emergency', 'abuse'))

const item = {
  id: text,
  subject: text,
  channel: oneOf('chat'),
  since: time,
  identified: yesOrNo,
  together: orNull(record({ identified: whole, people: whole })),
  connected: yesOrNo,
  rank: whole,
  returned: yesOrNo,
  mark,
  for_me: yesOrNo,
}

const marked = list(
  record<MarkedItem>({
    id: text,
    subject: text,
    mark: oneOf('emergency', 'abuse'),
    by: orNull(text),
    at: orNull(time),
    agent: orNull(text),
  }),
)

export const readDeskView = record<DeskView>({
  agent: text,
  presence: oneOf(...presences),
  presence_since: time,
  presence_by: orNull(text),
  at_once: whole,
  offers: list(record<Offer>({ id: text, subject: text, channel: oneOf('chat'), until: time })),
  waiting_total: whole,
  waiting: list(record<WaitingItem>(item)),
  mine: list(record<MineItem>({ ...item, state: oneOf('talking', 'wrapping_up'), unread: whole })),
  // A process of the release before says nothing of it.
  marked: (value) => (value === undefined ? [] : marked(value)),
})

export const readColleagues = list(
  record<Colleague>({ id: text, name: text, presence: oneOf(...presences), free: yesOrNo }),
)

export const readSubjects = list(
  record<SubjectNow>({ tag: text, is: oneOf('open', 'closed', 'nobody') }),
)

const identification = orNull(
  record<Identification>({
    method: orNull(text),
    level: orNull(text),
    authenticated_at: orNull(time),
    received_at: time,
    attributes: list(record<VerifiedAttribute>({ tag: text, name: text, value: text })),
  }),
)

const deskAsk = record<DeskAsk>({
  state: oneOf(...askStates),
  purpose: text,
  attributes: list(text),
  method: orNull(text),
  agent: text,
  asked_at: time,
  changed_at: time,
})

const askables = list(
  record<Askable>({ tag: text, name: text, attributes: list(record({ tag: text, name: text })) }),
)

const opened = {
  id: text,
  subject: text,
  channel: oneOf('chat'),
  since: time,
  connected: yesOrNo,
  citizens: list(
    record<DeskCitizen>({
      number: whole,
      connected: yesOrNo,
      identification: (value) => (value === 'other_way' ? value : identification(value)),
      hidden: whole,
      damaged: whetherSaid,
      ask: orUnsaid(deskAsk),
      taken_back_at: orUnsaid(time),
      checking: whetherSaid,
    }),
  ),
  asks: (value: unknown) => (value === undefined ? undefined : askables(value)),
  mark,
  notes: list(record<Note>({ number: whole, agent: text, text, at: time })),
  note_draft: orUnsaid(text),
  timeline: list(
    record<TimelineItem>({
      kind: oneOf(...happeningKinds),
      agent: orNull(text),
      about: orNull(text),
      at: time,
    }),
  ),
  typing: yesOrNo,
  citizen_read: whole,
  keeps_days: orNull(whole),
}

export const readDeskConversation = union<DeskConversation>('at', {
  talking: record<At<DeskConversation, 'talking'>>({
    ...opened,
    at: oneOf('talking'),
    limit,
    words,
  }),
  wrapping_up: record<At<DeskConversation, 'wrapping_up'>>({
    ...opened,
    at: oneOf('wrapping_up'),
    ended_by: someone,
    deletes_at: time,
  }),
  deleted: record<At<DeskConversation, 'deleted'>>({
    ...opened,
    at: oneOf('deleted'),
    ...deletion,
  }),
  not_mine: record<At<DeskConversation, 'not_mine'>>({ ...opened, at: oneOf('not_mine') }),
})
