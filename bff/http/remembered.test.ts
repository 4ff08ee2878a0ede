import { expect, test } from 'vitest'
import { remembered } from './remembered.ts'

function tryRemembered(most: number) {
  const worked: string[] = []
  const lengthOf = remembered(most, (text) => {
    worked.push(text)
    return text === '' ? undefined : text.length
  })
  return { lengthOf, worked }
}

test('something is worked out once, also where there is nothing to find', () => {
  const { lengthOf, worked } = tryRemembered(3)
  expect([lengthOf('a'), lengthOf('bb'), lengthOf('a'), lengthOf('')]).toEqual([1, 2, 1, undefined])
  expect(lengthOf('')).toBeUndefined()
  expect(worked).toEqual(['a', 'bb', ''])
})

test('no more is kept than allowed, and what was let go is worked out again', () => {
  const { lengthOf, worked } = tryRemembered(2)
  for (const text of ['a', 'bb', 'ccc', 'ccc', 'a', 'bb']) expect(lengthOf(text)).toBe(text.length)
  expect(worked).toEqual(['a', 'bb', 'ccc', 'a', 'bb'])
})
