import { expect, test } from 'vitest'
import { keepPreferences, readPreferences } from './preferences.ts'

test('switching the shortcuts off is remembered', () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  }
  expect(readPreferences(() => storage)).toEqual({ shortcuts: true, sound: false })
  keepPreferences(() => storage, { shortcuts: false, sound: true })
  expect(readPreferences(() => storage)).toEqual({ shortcuts: false, sound: true })
})

test.each(['', '{', 'null', '{"shortcuts":"yes"}', '[]'])(
  'what can’t be read is as if nothing was kept: %s',
  (text) => {
    expect(readPreferences(() => ({ getItem: () => text }))).toEqual({
      shortcuts: true,
      sound: false,
    })
  },
)

test('a browser that keeps nothing is no fault', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  expect(readPreferences(refuse).shortcuts).toBe(true)
  keepPreferences(refuse, { shortcuts: true, sound: true })
})
