import { expect, test } from 'vitest'
import { ConversationSubject, toConversationSubject } from './conversation-subject.ts'

test.each([
  ['Een algemene vraag', 'Een algemene vraag'],
  ['  Een\r\nvraag\t', 'Een vraag'],
  ['a'.repeat(200), 'a'.repeat(200)],
  ['a'.repeat(201), `${'a'.repeat(199)}…`],
  [`${'a'.repeat(198)}😀b`, `${'a'.repeat(198)}…`],
])('a name becomes one line that the other side takes: %j', (name, line) => {
  expect(toConversationSubject(name)).toBe(line)
  expect(ConversationSubject.safeParse(line).success).toBe(true)
})

test('a name of nothing is none', () => {
  expect(toConversationSubject(' \n ')).toBeUndefined()
})

test.each(['', 'a\nb', 'a\0', 'a'.repeat(201)])('%j is no subject', (text) => {
  expect(ConversationSubject.safeParse(text).success).toBe(false)
})
