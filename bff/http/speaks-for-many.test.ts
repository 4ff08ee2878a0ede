import { expect, test } from 'vitest'
import { speaksForMany } from './speaks-for-many.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index)

test('the first address that speaks for ten others is told, once', () => {
  const speaks = speaksForMany()
  expect(numbers(9).some((one) => speaks('203.0.113.7', `198.51.100.${one}`))).toBe(false)
  expect(speaks('203.0.113.7', '198.51.100.0')).toBe(false)
  expect(speaks('203.0.113.8', '198.51.100.9')).toBe(false)
  expect(speaks('203.0.113.7', '198.51.100.9')).toBe(true)
  expect(numbers(30).some((one) => speaks('203.0.113.8', `198.51.100.${one}`))).toBe(false)
})

test('of very many addresses no more than the last hundred are watched', () => {
  const speaks = speaksForMany()
  for (const one of numbers(9)) speaks('203.0.113.7', `198.51.100.${one}`)
  for (const one of numbers(99)) speaks(`192.0.2.${one}`, '198.51.100.1')
  for (const one of numbers(9)) speaks(`203.0.113.8`, `198.51.100.${one}`)
  expect(speaks('203.0.113.7', '198.51.100.9')).toBe(false)
  expect(speaks('203.0.113.8', '198.51.100.9')).toBe(true)
})
