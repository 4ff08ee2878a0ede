import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '|calc', '\r=1'])(
  'is no formula in a spreadsheet: %j',
  (text) => {
    expect(csv([[text]])).toMatch(/^\ufeff"?'/)
  },
)

it('keeps commas, quotes and new lines within their cell, and numbers as they are', () => {
  expect(csv([['a,b', 'c"d', 'e\nf', -3, null]])).toBe('\ufeff"a,b","c""d","e\nf",-3,\r\n')
})
