import type {
  Colleague,
  DeskCitizen,
  DeskConversation,
  DeskView,
  MineItem,
  WaitingItem,
} from '../../plugins/comm/conversation/desk-views.ts'
import type { CitizenView, Message } from '../../plugins/comm/conversation/views.ts'
import { answerWords } from '../../protocol/testing/answer-words.ts'
import { site } from './installation.ts'

/** What the server of the conversations tells a citizen's page and the desk. */

/** The server's clock when it made the page, and moments by minutes from there. */
export const now = '2026-11-23T13:02:00.000Z'
export const later = (minutes: number): string =>
  new Date(Date.parse(now) + minutes * 60_000).toISOString()

export const conversationId = '00000000-0000-4000-8000-000000000001'

type At<A extends CitizenView['at']> = Omit<
  Extract<CitizenView, { at: A }>,
  | 'id'
  | 'subject'
  | 'organisation'
  | 'return_url'
  | 'identified_as'
  | 'auth_method'
  | 'session'
  | 'keeps'
  | 'people'
>

/** What the citizen's page is told, in the citizen's language. */
export function citizenView<A extends CitizenView['at']>(
  locale: string,
  at: At<A>,
  more: Partial<
    Pick<
      CitizenView,
      'return_url' | 'identified_as' | 'auth_method' | 'session' | 'keeps' | 'people'
    >
  > = {},
): CitizenView {
  const words = answerWords(locale)
  return {
    id: conversationId,
    subject: words.moving,
    organisation: words.controller,
    return_url: site,
    identified_as: 'Testburger 1',
    auth_method: 'DigiD',
    keeps: null,
    people: 1,
    ...more,
    ...at,
  } as CitizenView
}

const said = (sequence: number, from: Message['from'], text: string): Message => ({
  sequence,
  key: `00000000-0000-4000-8000-00000000000${String(sequence)}`,
  from,
  citizen: from === 'citizen' ? 1 : null,
  name: from === 'agent' ? 'Medewerker 1' : null,
  colleague: false,
  text,
  at: later(sequence - 4),
})

export const messages: readonly Message[] = [
  said(1, 'agent', 'Goedemiddag! Waarmee kan ik u helpen?'),
  said(2, 'citizen', 'Klopt mijn nieuwe adres al?'),
  said(3, 'agent', 'Ik kijk het even voor u na.\nDat duurt een minuut.'),
]

export const idle = { warns_at: later(10), ends_at: later(15), reason: 'idle' } as const
export const nearlyUp = { warns_at: later(-1), ends_at: later(4), reason: 'idle' } as const

const waits = (number: number, more: Partial<WaitingItem> = {}): WaitingItem => ({
  id: `00000000-0000-4000-8000-0000000000${String(10 + number)}`,
  subject: 'Paspoort aanvragen',
  channel: 'chat',
  since: later(-number * 2),
  identified: true,
  together: null,
  connected: true,
  rank: 0,
  returned: false,
  mark: null,
  for_me: false,
  ...more,
})

export const waiting: readonly WaitingItem[] = [
  waits(3),
  waits(2, { subject: 'Huwelijk melden', identified: false }),
  waits(1, { subject: 'Een algemene vraag aan de gemeente, met een lange naam', connected: false }),
]

export const mine: MineItem = {
  ...waits(0),
  id: conversationId,
  subject: 'Verhuizing doorgeven',
  state: 'talking',
  unread: 0,
}

export const deskView = (more: Partial<DeskView> = {}): DeskView => ({
  agent: 'Medewerker 1',
  presence: 'available',
  presence_since: later(-30),
  presence_by: null,
  at_once: 3,
  offers: [],
  waiting: [...waiting],
  waiting_total: waiting.length,
  mine: [],
  marked: [],
  ...more,
})

export const subjects = [
  { tag: 'report_move', name: 'Verhuizing doorgeven' },
  { tag: 'passport', name: 'Paspoort aanvragen' },
]

export const offer = { id: waits(5).id, subject: 'Paspoort aanvragen', channel: 'chat' as const }

export const colleagues: readonly Colleague[] = [
  { id: '2', name: 'Medewerker 2', presence: 'available', free: true },
  { id: '3', name: 'Medewerker 3', presence: 'available', free: false },
  { id: '4', name: 'Medewerker 4', presence: 'pause', free: false },
  { id: '5', name: 'Medewerker 5', presence: 'away', free: false },
]

const common = {
  id: conversationId,
  subject: 'Verhuizing doorgeven',
  channel: 'chat' as const,
  since: later(-4),
  connected: true,
  mark: null,
  notes: [],
  timeline: [],
  typing: false,
  citizen_read: 0,
  keeps_days: null,
}

const identification = {
  method: 'DigiD',
  level: 'substantieel',
  authenticated_at: later(-6),
  received_at: later(-5),
  attributes: [
    { tag: 'name', name: 'Naam', value: 'Testburger 1' },
    { tag: 'address', name: 'Adres', value: 'Dorpsstraat 1, 9999 ZA Voorbeeld' },
    { tag: 'bsn', name: 'BSN', value: '999990019' },
  ],
}

const one: DeskCitizen = { number: 1, connected: true, identification, hidden: 0 }

export const twoWords = { agent: 'kapstok', citizen: 'zeemeeuw' }

export const talking: DeskConversation = {
  ...common,
  citizens: [one],
  at: 'talking',
  limit: idle,
  words: twoWords,
}
export const talkingUnidentified: DeskConversation = {
  ...talking,
  citizens: [{ ...one, identification: null }],
}
/** Of the first nothing is for this subject, of the second not even the way, of the third it is damaged. */
export const talkingHidden: DeskConversation = {
  ...talking,
  citizens: [
    { ...one, identification: { ...identification, attributes: [] }, hidden: 3 },
    { ...one, number: 2, identification: 'other_way', hidden: 2 },
    { ...one, number: 3, identification: null, damaged: true },
  ],
}
export const talkingWithTwo: DeskConversation = {
  ...talking,
  citizens: [
    one,
    {
      number: 2,
      connected: true,
      identification: {
        ...identification,
        method: 'Yivi',
        attributes: [{ tag: 'name', name: 'Naam', value: 'Testburger 2' }],
      },
      hidden: 0,
    },
  ],
}
export const talkingSeen: DeskConversation = {
  ...talking,
  citizens: [{ ...one, hidden: 2 }],
  typing: true,
  citizen_read: 3,
  mark: 'emergency',
  notes: [
    {
      number: 1,
      agent: 'Medewerker 2',
      text: 'Adres is al doorgegeven, maar nog niet verwerkt.',
      at: later(-3),
    },
  ],
  timeline: [
    { kind: 'arrived', agent: null, about: null, at: later(-9) },
    { kind: 'identified', agent: null, about: 'DigiD', at: later(-8) },
    { kind: 'accepted', agent: 'Medewerker 2', about: null, at: later(-6) },
    {
      kind: 'moved_to_subject',
      agent: 'Medewerker 2',
      about: 'Verhuizing doorgeven',
      at: later(-5),
    },
    { kind: 'accepted', agent: 'Medewerker 1', about: null, at: later(-4) },
    { kind: 'marked', agent: 'Medewerker 1', about: 'emergency', at: later(-1) },
  ],
}
export const talkingNearlyUp: DeskConversation = { ...talking, limit: nearlyUp }
export const wrappingUp: DeskConversation = {
  ...common,
  citizens: [one],
  at: 'wrapping_up',
  ended_by: 'citizen',
  deletes_at: later(15),
}
export const deleted: DeskConversation = {
  ...common,
  citizens: [],
  connected: false,
  at: 'deleted',
  deleted_at: now,
  attributes: ['Naam', 'Adres', 'BSN'],
  messages: 3,
  notes_deleted: 1,
  unreadable_planned_at: later(205),
  unreadable_at: null,
  by: 'agent',
  kept: null,
}
export const notMine: DeskConversation = {
  ...common,
  citizens: [],
  connected: false,
  at: 'not_mine',
}
