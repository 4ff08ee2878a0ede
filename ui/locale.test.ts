import { expect, test } from 'vitest'
import { directionOf, locales, negotiateLocale } from './locale.ts'

test('what was asked for by name wins from what the browser prefers', () => {
  expect(negotiateLocale({ asked: 'en', acceptLanguage: 'nl-NL,nl' })).toBe('en')
  expect(negotiateLocale({ asked: 'EN-gb', acceptLanguage: 'nl' })).toBe('en')
})

test('a language that is not on offer gives way to the next best', () => {
  expect(negotiateLocale({ asked: 'xx', acceptLanguage: 'eo, en;q=0.5' })).toBe('en')
  expect(negotiateLocale({ asked: 'en', acceptLanguage: 'en', offered: ['nl'] })).toBe('nl')
})

test('the browser’s weights decide, not the order; weight 0 is a refusal', () => {
  expect(negotiateLocale({ acceptLanguage: 'en;q=0.4, nl;q=0.9' })).toBe('nl')
  expect(negotiateLocale({ acceptLanguage: 'en;q=0' })).toBe('nl')
  expect(negotiateLocale({ acceptLanguage: 'de, *;q=0.5', offered: ['en', 'nl'] })).toBe('en')
})

test.each([undefined, null, '', ';;;', 'q=1', '*', 'x'.repeat(100_000), 'en;q=', ',,,'])(
  'nonsense gives a language on offer: %#',
  (acceptLanguage) => {
    expect(locales).toContain(negotiateLocale({ asked: acceptLanguage, acceptLanguage }))
  },
)

test('with nothing to go by it is Dutch', () => {
  expect(negotiateLocale({})).toBe('nl')
  expect(negotiateLocale({ offered: [] })).toBe('nl')
})

test('Arabic runs from right to left, Dutch from left to right', () => {
  expect(directionOf('ar')).toBe('rtl')
  expect(directionOf('nl')).toBe('ltr')
})
