import {
  type At,
  deletion,
  limit,
  orUnsaid,
  someone,
  whetherSaid,
  words,
} from '../browser/shapes.ts'
import {
  amount,
  list,
  oneOf,
  orNull,
  record,
  text,
  time,
  union,
  whole,
  yesOrNo,
} from '../browser/shape.ts'
import type {
  AskMethod,
  CitizenAsk,
  CitizenView,
  KeepsChat,
  Place,
  SharedAttribute,
} from '../conversation/views.ts'
import { askStates } from '../identification/ask-state.ts'
import type { CitizenSession } from '../session-feedback/session-view.ts'

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
