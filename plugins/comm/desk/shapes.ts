import { presences } from '../agents/agent.ts'
import {
  type At,
  deletion,
  limit,
  orUnsaid,
  someone,
  whetherSaid,
  words,
} from '../browser/shapes.ts'
import { list, oneOf, orNull, record, text, time, union, whole, yesOrNo } from '../browser/shape.ts'
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
import { happeningKinds } from '../conversation/timeline.ts'
import { askStates } from '../identification/ask-state.ts'

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
