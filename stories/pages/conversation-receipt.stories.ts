import type { Meta } from '@storybook/web-components-vite'
import type { CheckFault } from '../../plugins/comm/retention/receipt/check.ts'
import { type Found, receiptPage } from '../../plugins/comm/retention/receipt/page.ts'
import type { Receipt } from '../../plugins/comm/retention/receipt/receipt.ts'
import receiptStyles from '../../plugins/comm/retention/receipt/receipt.css?inline'
import { conversationId, later, now } from '../builders/conversations.ts'
import { site } from '../builders/installation.ts'
import { informally, pageStory } from './page-story.ts'

/** Where anybody checks a proof of deletion. */
const meta: Meta = { title: 'Pages/Proof of deletion' }
export default meta

const receipt: Receipt = {
  version: 1,
  iss: 'https://contact.gemeente.example/comm/chat',
  sub: conversationId,
  iat: Date.parse(now) / 1000 + 60,
  locale: 'nl',
  organisation: 'Gemeente Voorbeeld',
  subject: { tag: 'report_move', name: 'Verhuizing doorgeven' },
  attributes: [
    { tag: 'name', name: 'Naam' },
    { tag: 'bsn', name: 'Burgerservicenummer' },
  ],
  messages: 3,
  notes: 1,
  cause: 'agent',
  removed_at: now,
  unreadable_planned_at: later(205),
  unreadable_at: null,
  kept: null,
}

const page = (name: string, found?: Found) =>
  pageStory({
    name,
    styles: [receiptStyles],
    page: (locale, wording) =>
      receiptPage({
        locale,
        wording,
        organisation: { name: 'Gemeente Voorbeeld', website: site },
        base: '/comm/chat',
        found,
      }),
  })

const genuine = (
  name: string,
  since: Extract<Found, { is: 'genuine' }>['since'],
  more: Partial<Receipt> = {},
) => page(name, { is: 'genuine', receipt: { ...receipt, ...more }, code: 'eyJ.eyJ.code', since })

export const Form = { ...page('Nothing asked yet'), tags: ['each-look'] }
export const FormInformal = informally(Form, 'Heb je een bewijs')
export const Planned = {
  ...genuine('Genuine: copies are sealed', 'planned'),
  tags: ['each-look'],
}
export const Renewed = genuine('Genuine: there is a new one', 'renewed')
export const Unreadable = genuine('Genuine: copies can’t be opened', 'nothing', {
  unreadable_at: later(204),
})
export const Kept = genuine('Genuine: messages are kept', 'kept', {
  kept: {
    until: later(30 * 24 * 60),
    reason: 'Wij leren van gesprekken over verhuizen.',
    removed_at: null,
    unreadable_planned_at: later(30 * 24 * 60 + 1),
    unreadable_at: null,
  },
})
export const KeptIsOver = genuine(
  'Genuine: messages that were kept are deleted since',
  'kept_removed',
  {
    kept: {
      until: later(30 * 24 * 60),
      reason: 'Wij leren van gesprekken over verhuizen.',
      removed_at: null,
      unreadable_planned_at: later(30 * 24 * 60 + 1),
      unreadable_at: null,
    },
  },
)
export const KeptWasOver = genuine('Genuine: messages were kept and are deleted too', 'nothing', {
  unreadable_at: later(204),
  kept: {
    until: later(30 * 24 * 60),
    reason: 'Wij leren van gesprekken over verhuizen.',
    removed_at: later(20 * 24 * 60),
    unreadable_planned_at: later(30 * 24 * 60 + 1),
    unreadable_at: later(30 * 24 * 60),
  },
})
export const Empty = genuine('Genuine: there was nothing', 'nothing', {
  subject: null,
  attributes: [],
  messages: 0,
  notes: 0,
  cause: 'timer',
})

const fault = (is: CheckFault) => page(`Not genuine: ${is.replaceAll('_', ' ')}`, { is })
export const Absent = fault('absent')
export const TooLarge = fault('too_large')
export const NotAReceipt = fault('not_a_receipt')
export const UnknownKey = fault('unknown_key')
export const Changed = fault('changed')
export const Newer = fault('newer')
