import { expect, test } from 'vitest'
import { findReplies } from './find-replies.ts'

const hello = { text: 'Goedemiddag, waarmee kan ik u helpen?', language: 'nl', own: null } as const
const move = {
  text: 'Możesz zgłosić przeprowadzkę.',
  language: 'pl',
  own: 'U kunt uw verhuizing doorgeven.',
} as const
const replies = [hello, move]

test('without a question all are there, in their order', () => {
  expect(findReplies(replies, '')).toEqual(replies)
  expect(findReplies(replies, '  ')).toEqual(replies)
})

test('each word has to be in it, in whichever order and with or without capitals', () => {
  expect(findReplies(replies, 'HELPEN waar')).toEqual([hello])
  expect(findReplies(replies, 'helpen verhuizing')).toEqual([])
})

test('a reply in the citizen’s language is found by the agent’s own words, and without its accents', () => {
  expect(findReplies(replies, 'verhuizing')).toEqual([move])
  expect(findReplies(replies, 'mozesz')).toEqual([move])
})
