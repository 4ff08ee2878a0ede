import { expect, test } from 'vitest'
import { type Press, shortcutOf } from './shortcuts.ts'

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

test('N accepts, E ends, Shift+E deletes', () => {
  expect(shortcutOf(press('n'), free)).toBe('next')
  expect(shortcutOf(press('e'), free)).toBe('end')
  expect(shortcutOf(press('E', { shiftKey: true }), free)).toBe('delete')
})

test('nobody ends a conversation by typing, only Escape leaves the field', () => {
  const typing = { typing: true, asking: false }
  for (const key of ['n', 'e', 'E', 'Enter']) expect(shortcutOf(press(key), typing)).toBeUndefined()
  expect(shortcutOf(press('Escape'), typing)).toBe('leave')
})

test('the browser’s own keys stay the browser’s, a key held down counts once, a question comes first', () => {
  expect(shortcutOf(press('n', { ctrlKey: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e', { metaKey: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e', { altKey: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e', { repeat: true }), free)).toBeUndefined()
  expect(shortcutOf(press('e'), { typing: false, asking: true })).toBeUndefined()
})
