import { type Locale, locales } from '../../../../ui/locale.ts'
import {
  amount,
  list,
  oneOf,
  orNull,
  record,
  text,
  time,
  whole,
  yesOrNo,
} from '../../browser/shape.ts'
import type {
  LeadAgent,
  LeadAlert,
  LeadChannel,
  LeadConversation,
  LeadHour,
  LeadRow,
  LeadView,
} from './lead-view.ts'

/** What the server says to a lead's page. */
export const readView = record<LeadView>({
  target: record<LeadView['target']>({ seconds: amount, share: amount }),
  rows: list(
    record<LeadRow>({
      purpose: text,
      subject: text,
      channel: text,
      waiting: whole,
      longest_since: orNull(time),
      talking: whole,
      served: whole,
      abandoned: whole,
      average_wait: orNull(amount),
      average_handling: orNull(amount),
      within_target: orNull(amount),
      closed: yesOrNo,
    }),
  ),
  channels: list(record<LeadChannel>({ channel: text, closed: yesOrNo })),
  agents: list(
    record<LeadAgent>({
      id: text,
      name: text,
      presence: oneOf('available', 'pause', 'wrapping_up', 'away'),
      since: time,
      talks: whole,
      at_once: whole,
      subjects: list(text),
      channels: list(text),
    }),
  ),
  conversations: list(
    record<LeadConversation>({
      id: text,
      purpose: text,
      subject: text,
      channel: text,
      state: oneOf('waiting', 'talking'),
      since: time,
      agent: orNull(text),
      agent_id: orNull(text),
      offered_to: orNull(text),
      mark: orNull(oneOf('emergency', 'abuse')),
      // A process of the release before says neither, nor which conversation an alert is about.
      marked_by: orNull(text),
      marked_at: orNull(time),
    }),
  ),
  alerts: list(
    record<LeadAlert>({
      kind: oneOf('target_missed', 'nobody_available', 'emergency', 'abuse'),
      conversation: orNull(text),
      subject: text,
      channel: text,
    }),
  ),
  hours: list(record<LeadHour>({ hour: whole, served: whole, abandoned: whole })),
})

/** What the page hands to the element. */
export const readLeadPageData = record<{ me: string; locale: Locale; base: string; now: string }>({
  me: text,
  locale: oneOf(...locales),
  base: text,
  now: time,
})
