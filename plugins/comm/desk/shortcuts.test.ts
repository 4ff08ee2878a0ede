import { expect, test } from 'vitest'
import { type Press, shortcutOf, shortcuts } from './shortcuts.ts'

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  ...more,
})
const free = { typing: false, asking: false }

test('N accepts, M alerts the lead, E ends, Shift+E deletes', () => {
  expect(shortcutOf(press('m'), free)).toEqual({ is: 'mark' })
  expect(shortcutOf(press('n'), free)).toEqual({ is: 'next' })
  expect(shortcutOf(press('e'), free)).toEqual({ is: 'end' })
  expect(shortcutOf(press('E', { shiftKey: true }), free)).toEqual({ is: 'delete' })
})

test('each key in the list does something, and no two do the same', () => {
  for (const { is, press: key } of shortcuts) {
    if (key === undefined) continue
    expect(shortcutOf(press(key, { shiftKey: key === 'E' || key === '?' }), free)).toEqual({ is })
  }
  const keys = shortcuts.flatMap(({ press: key }) => key ?? [])
  expect(new Set(keys).size).toBe(keys.length)
})

test('a figure opens that conversation of the agent’s', () => {
  expect(shortcutOf(press('2'), free)).toEqual({ is: 'pick', index: 1 })
  expect(shortcutOf(press('0'), free)).toBeUndefined()
})

test('Caps Lock deletes nothing: it is Shift that counts', () => {
  expect(shortcutOf(press('E'), free)).toEqual({ is: 'end' })
  expect(shortcutOf(press('e', { shiftKey: true }), free)).toEqual({ is: 'delete' })
  expect(shortcutOf(press('N', { shiftKey: true }), free)).toBeUndefined()
})

test('nobody ends a conversation by typing, only Escape leaves the field', () => {
  const typing = { typing: true, asking: false }
  for (const key of ['n', 'e', 'E', 'Enter']) expect(shortcutOf(press(key), typing)).toBeUndefined()
  expect(shortcutOf(press('Escape'), typing)).toEqual({ is: 'leave' })
})

test('the browser’s own keys stay the browser’s, a key held down counts once, a question comes first', () => {
  expect(shortcutOf(press('n', { ctrlKey: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e', { metaKey: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e', { altKey: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e', { repeat: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e'), { typing: false, asking: true })).toBeUndefined()
})
