import type { Receipt } from '../retention/receipt/receipt.ts'

/** Of a conversation that the citizen deleted; its last key still exists. */
export const receipt: Receipt = {
  version: 1,
  iss: 'https://contact.gemeente.example/comm/chat',
  sub: 'k3Jf0aPq9_xLr2TzYw8mBg',
  iat: 1_795_000_000,
  locale: 'nl',
  organisation: 'Gemeente Voorbeeld',
  subject: { tag: 'report_move', name: 'Verhuizing doorgeven' },
  attributes: [{ tag: 'bsn', name: 'BSN' }],
  messages: 2,
  notes: 1,
  cause: 'citizen',
  removed_at: '2026-11-24T13:32:00.000Z',
  unreadable_planned_at: '2026-11-24T17:26:00.000Z',
  unreadable_at: null,
  kept: null,
}
