import { expect, test } from 'vitest'
import { readTelUrl } from './tel-url.ts'

test.each([
  ['tel:0881234567,4820173956', { number: '0881234567', code: '4820173956' }],
  ['tel:14024', { number: '14024' }],
  ['tel:+31881234567,,;,123', { number: '+31881234567', code: '123' }],
  ['tel:088-123 45.67;007', { number: '0881234567', code: '007' }],
  ['TEL:(088)1234567%2C55', { number: '0881234567', code: '55' }],
  // A pause with nothing behind it keys in nothing.
  ['tel:14024,,', { number: '14024' }],
])('%s is read', (url, expected) => {
  expect(readTelUrl(url)).toEqual(expected)
})

test.each([
  'tel:',
  'tel:,123',
  'tel:088,12,34',
  'tel:088,12#',
  'tel:0881234567;ext=12',
  'tel:*31#0612345678',
  'tel:++31',
  'tel:112"><script>alert(1)</script>',
  'tel:%E0%A4%A',
  'https://voorbeeld.example/',
  'javascript:tel:112',
])('%s is left to the telephone', (url) => {
  expect(readTelUrl(url)).toBeUndefined()
})

test('a number without end is no number', () => {
  expect(readTelUrl(`tel:${'1'.repeat(10_000)}`)).toBeUndefined()
})
