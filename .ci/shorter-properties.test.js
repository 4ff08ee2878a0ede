import { expect, test } from 'vitest'
import { privateNames, shortened } from './shorter-properties.js'

const tokens = ':host { --_ink: var(--id-contact-ink, #000); --_ink-soft: var(--_ink) }'

test('private properties become short, wherever they stand', () => {
  expect(shortened(tokens, privateNames(tokens))).toBe(
    ':host { --_a: var(--id-contact-ink, #000); --_b: var(--_a) }',
  )
})

test('each has a name of its own, which is never a number', () => {
  const names = Array.from({ length: 60 }, (_, index) => `name-${'x'.repeat(index)}y`)
  const short = names.map((name) => shortened(`--_${name}`, names))
  expect(new Set(short).size).toBe(60)
  for (const name of short) expect(name).toMatch(/^--_[a-z0-9]{1,2}$/)
})

test('one that isn’t a token is a mistake', () => {
  expect(() => shortened('a { color: var(--_nothing) }', privateNames(tokens))).toThrow(
    '--_nothing',
  )
})
