import { expect, test } from 'vitest'
import { codeGroups, numberGroups, spoken } from './digit-groups.ts'

test.each([
  ['0881234567', '088 123 45 67'],
  ['0243292111', '024 329 21 11'],
  ['0182588588', '0182 58 85 88'],
  ['0612345678', '06 12 34 56 78'],
  ['08001234', '0800 1234'],
  ['09001234567', '0900 123 45 67'],
  ['14024', '14 024'],
  ['140182', '14 0182'],
  ['112', '112'],
  ['+31881234567', '+31 88 123 45 67'],
  ['+31612345678', '+31 6 12 34 56 78'],
  ['+31182588588', '+31 182 58 85 88'],
  ['0031243292111', '0031 24 329 21 11'],
  ['+3114024', '+31 14 024'],
  ['+3228123456', '+322 812 34 56'],
  ['00123456789012', '001 234 567 890 12'],
])('%s is written as %s', (number, written) => {
  expect(numberGroups(number).join(' ')).toBe(written)
})

test.each([
  ['4820173956', '4820 173 956'],
  ['12345678', '1234 5678'],
  ['123456', '123 456'],
  ['12345', '123 45'],
  ['007', '007'],
  ['123456789', '123 456 789'],
])('the code %s is shown as %s', (code, shown) => {
  expect(codeGroups(code).join(' ')).toBe(shown)
})

test('no digit is lost or moved, whatever the number or code', () => {
  for (let length = 1; length <= 20; length++) {
    const digits = '01234567890123456789'.slice(0, length)
    for (const number of [digits, `+${digits}`, `+31${digits}`, `14${digits}`, `06${digits}`]) {
      expect(numberGroups(number).join('')).toBe(number)
      expect(numberGroups(number)).not.toContain('')
    }
    expect(codeGroups(digits).join('')).toBe(digits)
  }
})

test('who listens hears digits, not millions', () => {
  expect(spoken(['088', '123', '45', '67'])).toBe('0 8 8, 1 2 3, 4 5, 6 7')
})
