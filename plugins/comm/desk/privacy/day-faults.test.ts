import { expect, test } from 'vitest'
import { dayFaults } from './day-faults.ts'

test.each([
  ['nothing is asked', {}, {}],
  ['fields were left empty', { from: '', to: ' ' }, {}],
  ['one day, which counts', { from: '2026-11-23', to: '2026-11-23' }, {}],
  [
    'no day on the calendar',
    { from: '2026-02-30', to: 'gisteren' },
    { from: 'unknown', to: 'unknown' },
  ],
  ['the last day before the first', { from: '2026-11-23', to: '2026-11-22' }, { to: 'before' }],
])('%s', (_, asked: Record<string, string>, faults) => {
  expect(dayFaults(asked)).toEqual(faults)
})
