import { expect, it } from 'vitest'
import { csv } from './csv.ts'

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '|calc', '\r=1'])(
  'is no formula in a spreadsheet: %j',
  (text) => {
    expect(csv([[text]])).toMatch(/^\ufeff"?'/)
  },
)

it.each([
  ['a;=1+1', `"a;'=1+1"`],
  ['a;"=1+1"', `"a;'""=1+1"""`],
  ['a\n@SUM(A1)', `"a\n'@SUM(A1)"`],
  ['\t\t=1', `'\t\t'=1`],
  ['＝1+1', `'＝1+1`],
])('is no formula either where a spreadsheet splits at other places: %j', (text, written) => {
  expect(csv([[text]])).toBe(`\ufeff${written}\r\n`)
})

it.each(['a+b', 'jan@voorbeeld.nl', '10-12', 'een; twee', 'a\nb', '50%'])(
  'leaves what is no formula as it is: %j',
  (text) => {
    expect(csv([[text]]).replace(/^\ufeff"?|"?\r\n$/g, '')).toBe(text)
  },
)

it('keeps a text of nothing but spaces and new lines, however long', () => {
  const long = `${' \n\t;'.repeat(100_000)}${' '.repeat(100_000)}`
  expect(csv([[long]])).toContain(long)
})

it('keeps commas, quotes and new lines within their cell, and numbers as they are', () => {
  expect(csv([['a,b', 'c"d', 'e\nf', -3, null]])).toBe('\ufeff"a,b","c""d","e\nf",-3,\r\n')
})
