import { describe, expect, test } from 'vitest'
import { addressLine, livesIn, postalCode } from './address.ts'
import { isOver } from './age.ts'
import { fullName } from './full-name.ts'
import { dateAsWritten } from './partial-date.ts'
import { textOf, yesOrNo } from './text.ts'

describe('a text', () => {
  test.each([
    [' Jan  Jansen ', 'Jan Jansen'],
    [['one'], 'one'],
    [999990019, '999990019'],
    ['Kerkplein 2\r\n9999 ZB Voorbeeld\n', 'Kerkplein 2, 9999 ZB Voorbeeld'],
    ['a\u202eb\u0000c', 'a b c'],
  ])('%j reads %j', (claim, text) => {
    expect(textOf(claim)).toBe(text)
  })

  test.each([
    [''],
    [' \n '],
    [null],
    [undefined],
    [true],
    [{}],
    [[]],
    [['a', 'b']],
    [[['a']]],
    [NaN],
    [1e300],
  ])('%j says nothing', (claim) => {
    expect(textOf(claim)).toBeUndefined()
  })
})

test('yes and no, in all the ways that sources write them', () => {
  for (const yes of [true, 'true', 'TRUE', '1', 1, 'yes', 'Ja', 'J', ['true']])
    expect(yesOrNo(yes)).toBe('ja')
  for (const no of [false, 'false', '0', 0, 'no', 'nee', 'N']) expect(yesOrNo(no)).toBe('nee')
  for (const neither of ['', 'maybe', 2, null, undefined, {}, []])
    expect(yesOrNo(neither)).toBeUndefined()
})

describe('a date', () => {
  test.each([
    ['1980-12-31', '31-12-1980'],
    ['19801231', '31-12-1980'],
    [19801231, '31-12-1980'],
    ['2024-02-29', '29-02-2024'],
    ['1980', '1980'],
    ['1980-05', '05-1980'],
    ['1980-00-00', '1980'],
    ['1980-05-00', '05-1980'],
    ['19800500', '05-1980'],
    ['0000-12-31', '31-12'],
    ['0000-02-29', '29-02'],
    ['1980-00-31', '1980'],
  ])('%j reads %j: no more than is known', (claim, text) => {
    expect(dateAsWritten(claim)).toBe(text)
  })

  test.each([
    '0000-00-00',
    '00000000',
    '0000',
    '1981-02-29',
    '1980-13-01',
    '1980-04-31',
    '1980-12-32',
    '31-12-1980',
    '1980-12-30T23:00:00Z',
    '1980-1-1',
    '',
    'unknown',
    null,
    {},
  ])('%j is none', (claim) => {
    expect(dateAsWritten(claim)).toBeUndefined()
  })
})

describe('old enough', () => {
  const at = (text: string) => new Date(text)
  const noon = (day: string) => at(`${day}T12:00:00+01:00`)

  test.each([
    ['2008-11-24', '2026-11-23', 'nee'],
    ['2008-11-24', '2026-11-24', 'ja'],
    ['2008-11-24', '2026-11-25', 'ja'],
    ['1937-05-05', '2026-11-24', 'ja'],
    ['2030-01-01', '2026-11-24', 'nee'],
    ['2008-02-29', '2026-02-28', 'nee'],
    ['2008-02-29', '2026-03-01', 'ja'],
  ])('born on %s, on %s: %s', (birthdate, day, answer) => {
    expect(isOver(18, birthdate, noon(day))).toBe(answer)
  })

  test('somebody of 29 February has their birthday on it where there is one', () => {
    expect(isOver(20, '2008-02-29', noon('2028-02-28'))).toBe('nee')
    expect(isOver(20, '2008-02-29', noon('2028-02-29'))).toBe('ja')
  })

  test('it is the day in the Netherlands that counts', () => {
    expect(isOver(18, '2008-11-24', at('2026-11-23T22:59:59Z'))).toBe('nee')
    expect(isOver(18, '2008-11-24', at('2026-11-23T23:00:00Z'))).toBe('ja')
    expect(isOver(18, '2008-07-01', at('2026-06-30T21:59:59Z'))).toBe('nee')
    expect(isOver(18, '2008-07-01', at('2026-06-30T22:00:00Z'))).toBe('ja')
  })

  test.each([
    ['2008-00-00', '2025-12-31', 'nee'],
    ['2008-00-00', '2026-01-01', undefined],
    ['2008-00-00', '2026-12-30', undefined],
    ['2008-00-00', '2026-12-31', 'ja'],
    ['2008-02-00', '2026-01-31', 'nee'],
    ['2008-02-00', '2026-02-15', undefined],
    ['2008-04-00', '2026-04-30', 'ja'],
    ['1980-00-00', '2026-11-24', 'ja'],
    ['0000-04-30', '2026-11-24', undefined],
    ['0000-00-00', '2026-11-24', undefined],
    ['', '2026-11-24', undefined],
    [undefined, '2026-11-24', undefined],
  ])('%j on %s is %j: what is not known tells neither', (birthdate, day, answer) => {
    expect(isOver(18, birthdate, noon(day))).toBe(answer)
  })
})

test.each([
  [{ given: 'Jan', prefix: 'van der', family: 'Berg' }, 'Jan van der Berg'],
  [{ given: 'Jan', prefix: '', family: 'Jansen' }, 'Jan Jansen'],
  [{ given: 'Jan', prefix: "'t", family: 'Hart' }, "Jan 't Hart"],
  [{ given: 'Jan', prefix: "d'", family: 'Aumale' }, "Jan d'Aumale"],
  [{ given: null, prefix: 'de', family: 'Vries' }, 'de Vries'],
  [{ given: ' Anna  Maria ', family: 'Jansen-de Vries' }, 'Anna Maria Jansen-de Vries'],
  [{ given: 'Jan', prefix: 'van' }, undefined],
  [{}, undefined],
])('the name of %j is %j', (parts, name) => {
  expect(fullName(parts)).toBe(name)
})

const street = 'Dorpsstraat'
test.each([
  [
    { street, house_number: 1, postal_code: '1234ab', city: 'Ons Dorp' },
    'Dorpsstraat 1, 1234 AB Ons Dorp',
  ],
  [
    { street, house_number: '1', house_letter: 'A', house_number_addition: '2' },
    'Dorpsstraat 1A-2',
  ],
  [{ street, house_number: '12', house_number_addition: 'bis' }, 'Dorpsstraat 12 bis'],
  [{ street: 'Kerkplein 2', city: 'Ons Dorp' }, 'Kerkplein 2, Ons Dorp'],
  [{ street, house_letter: 'A' }, 'Dorpsstraat'],
  [{ house_number: '1', postal_code: '1234 AB', city: 'Ons Dorp' }, undefined],
])('the address of %j is %j', (parts, address) => {
  expect(addressLine(parts)).toBe(address)
})

test('a postal code is written as people do; one from elsewhere as it came', () => {
  expect(postalCode('1234ab')).toBe('1234 AB')
  expect(postalCode(' 1234 AB ')).toBe('1234 AB')
  expect(postalCode('0123 AB')).toBe('0123 AB')
  expect(postalCode('10115')).toBe('10115')
  expect(postalCode('SW1A 1AA')).toBe('SW1A 1AA')
  expect(postalCode('')).toBeUndefined()
})

test('who lives in a municipality is known by any of its names and codes', () => {
  const municipality = ['Den Haag', "'s-Gravenhage", '0518', 'Súdwest-Fryslân']
  for (const here of [
    'den haag',
    " 'S-GRAVENHAGE ",
    '0518',
    '518',
    518,
    'Su\u0301dwest-Frysla\u0302n',
  ])
    expect(livesIn(municipality, here)).toBe('ja')
  for (const elsewhere of ['Haag', '5180', '0363', 'Amsterdam'])
    expect(livesIn(municipality, elsewhere)).toBe('nee')
  for (const unknown of ['', null, undefined, {}, ['Den Haag', 'Amsterdam']])
    expect(livesIn(municipality, unknown)).toBeUndefined()
})
