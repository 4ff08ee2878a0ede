import { expect, test } from 'vitest'
import { budgets, widgetSizes } from './sizes.js'

const { first, languages } = widgetSizes()

test('the first question in Dutch takes no more than its budget', () => {
  expect(first).toBeGreaterThan(5_000)
  expect(first).toBeLessThanOrEqual(budgets.first)
})

test('so does every other language', () => {
  expect(Object.keys(languages)).toContain('en')
  for (const [language, bytes] of Object.entries(languages))
    expect({ language, fits: bytes <= budgets.language }).toEqual({ language, fits: true })
})
