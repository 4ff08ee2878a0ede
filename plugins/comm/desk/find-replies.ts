import type { Reply } from './state.ts'

/** The replies that have every word of the question, in either language; accents and capitals don't count. */
export function findReplies(replies: readonly Reply[], question: string): readonly Reply[] {
  const words = plain(question).split(/\s+/).filter(Boolean)
  return replies.filter(({ text, own }) => {
    const place = plain(`${text} ${own ?? ''}`)
    return words.every((word) => place.includes(word))
  })
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
