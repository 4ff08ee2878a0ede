import { expect, test } from 'vitest'
import { keepPreferences, readPreferences } from './preferences.ts'

const standard = { shortcuts: true, sound: false, language: null }

test('switching the shortcuts off is remembered, and the language', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  expect(readPreferences(() => storage)).toEqual(standard)
  const own = { shortcuts: false, sound: true, language: 'en' as const }
  keepPreferences(() => storage, own)
  expect(readPreferences(() => storage)).toEqual(own)
  // As the release before kept it.
  storage.setItem('id-contact-desk', '{"shortcuts":false,"sound":true}')
  expect(readPreferences(() => storage)).toEqual({ ...own, language: null })
})

test.each([
  '',
  '{',
  'null',
  '{"shortcuts":"yes"}',
  '{"shortcuts":true,"sound":true,"language":"de"}',
  '[]',
])('what can’t be read is as if nothing was kept: %s', (text) => {
  expect(readPreferences(() => ({ getItem: () => text }))).toEqual(standard)
})

test('a browser that keeps nothing is no fault', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  expect(readPreferences(refuse).shortcuts).toBe(true)
  keepPreferences(refuse, { ...standard, sound: true })
})
