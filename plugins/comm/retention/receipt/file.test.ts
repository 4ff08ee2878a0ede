import { expect, it } from 'vitest'
import { locales } from '../../../../ui/locale.ts'
import { plainWording } from '../../../../ui/wording.ts'
import { receipt } from '../../testing/receipt.ts'
import { receiptFile } from './file.ts'

const dutch = { locale: 'nl', wording: plainWording } as const

it('says in words what the code says, where it is checked, and that the code is what counts', () => {
  const lines = receiptFile(receipt, 'eyJ.code.here', dutch).split('\r\n')
  expect(lines).toEqual(
    expect.arrayContaining([
      'Organisatie: Gemeente Voorbeeld',
      'Onderwerp: Verhuizing doorgeven',
      'Wat er is gewist: BSN, 2 berichten en 1 notitie van medewerkers.',
      'Gewist op: 24 november 2026, 14.32 uur',
      'Sleutel wordt vernietigd rond: 24 november 2026, 18.26 uur',
      'Controleer dit bewijs op https://contact.gemeente.example/comm/chat/receipts',
      'eyJ.code.here',
    ]),
  )
})

it('claims that copies are closed only where the keys were seen to be destroyed', () => {
  const planned = receiptFile(receipt, 'x', dutch)
  expect(planned).toContain('Pas daarna kan niemand ze meer openen.')
  expect(planned).not.toContain('De sleutel is vernietigd.')
  const done = { ...receipt, unreadable_at: '2026-11-24T17:25:08.000Z' }
  const text = receiptFile(done, 'x', dutch)
  expect(text).toContain('De sleutel is vernietigd.')
  expect(text).toContain('Sleutel vernietigd op: 24 november 2026, 18.25 uur')
  expect(text).toContain('maar kan niet zien of een ander dat deed')
})

it('doesn’t call messages deleted that are kept', () => {
  const kept = {
    until: '2026-12-24T13:32:00.000Z',
    reason: 'Wij leren van gesprekken.',
    removed_at: null,
    unreadable_planned_at: '2026-12-24T14:01:00.000Z',
    unreadable_at: null,
  }
  const text = receiptFile({ ...receipt, kept }, 'x', dutch)
  expect(text).toContain('Wat er is gewist: BSN en 1 notitie van medewerkers.')
  expect(text).toContain('De berichten zijn niet gewist. Wij bewaren ze tot 24 december 2026')
  expect(text).toContain('Wij leren van gesprekken.')
  // Copies of the rest and of the messages have keys of their own, each with its moment.
  expect(text).toContain('Sleutel wordt vernietigd rond: 24 november 2026, 18.26 uur')
  expect(text).toContain(
    'Sleutel van de bewaarde berichten wordt vernietigd rond: 24 december 2026, 15.01 uur',
  )
  expect(text).toContain('Kopieën van de bewaarde berichten hebben een eigen sleutel.')

  const removed_at = '2026-12-24T14:00:00.000Z'
  const over = receiptFile({ ...receipt, kept: { ...kept, removed_at } }, 'x', dutch)
  expect(over).toContain('Wat er is gewist: BSN, 2 berichten en 1 notitie van medewerkers.')
  expect(over).toContain('Bewaarde berichten gewist op: 24 december 2026, 15.00 uur')
  expect(over).toContain('De berichten zijn eerst bewaard. Daarna zijn ze ook gewist.')
  expect(over).not.toContain('niet gewist')
  const destroyed = { removed_at, unreadable_at: '2026-12-24T14:00:04.000Z' }
  const closed = receiptFile({ ...receipt, kept: { ...kept, ...destroyed } }, 'x', dutch)
  expect(closed).toContain(
    'Sleutel van de bewaarde berichten vernietigd op: 24 december 2026, 15.00 uur',
  )
  expect(closed).toContain('Kopieën van die berichten kan niemand meer openen.')
  // Of the rest it says no more than it knows.
  expect(closed).toContain('Sleutel wordt vernietigd rond: 24 november 2026, 18.26 uur')
})

it('can be read in every language', () => {
  for (const locale of locales) {
    const text = receiptFile(receipt, 'x', { locale, wording: plainWording })
    expect(text).not.toMatch(/undefined|null|\[object|NaN/)
  }
})
