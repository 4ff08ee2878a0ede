import { expect, it } from 'vitest'
import { words } from './words.ts'

it('has 2,048 different words of 4 to 8 letters, lower case and without accents, in order', () => {
  expect(words).toHaveLength(2048)
  expect(new Set(words).size).toBe(2048)
  expect(words.filter((word) => !/^[a-z]{4,8}$/.test(word))).toEqual([])
  expect(words).toEqual([...words].sort())
})

it('has no two that differ by one letter, more or other', () => {
  const whose = new Map<string, string>()
  const alike: string[] = []
  for (const word of words) {
    const letters = Array.from(word, (_, at) => at)
    const replaced = letters.map((at) => `${word.slice(0, at)}*${word.slice(at + 1)}`)
    const shorter = letters.map((at) => word.slice(0, at) + word.slice(at + 1))
    for (const form of replaced) {
      const other = whose.get(form)
      if (other !== undefined) alike.push(`${other} ${word}`)
      whose.set(form, word)
    }
    alike.push(...shorter.filter((form) => words.includes(form)).map((form) => `${form} ${word}`))
  }
  expect(alike).toEqual([])
})

it('has no word together with its small one, nor numbers that are taken for each other', () => {
  const small = words.flatMap((word) => ['je', 'tje', 'pje'].map((end) => word + end))
  const taken = words.filter((word) => word.endsWith('tien')).map((word) => word.slice(0, -4))
  expect(words.filter((word) => small.includes(word))).toEqual([])
  expect(taken.filter((stem) => words.includes(`${stem}tig`))).toEqual([])
})

it('has no two that sound the same', () => {
  expect(new Set(words.map(sound)).size).toBe(2048)
})

/** What Dutch spells in more than one way, and what a bad line makes one of. */
const sameSounds: readonly (readonly [RegExp, string])[] = [
  [/sch?/g, 's'],
  [/ch/g, 'g'],
  [/ei|y/g, 'ij'],
  [/ouw|auw|au/g, 'ou'],
  [/ph|v/g, 'f'],
  [/c(?=[eiy])|z/g, 's'],
  [/c|q/g, 'k'],
  [/x/g, 'ks'],
  [/th/g, 't'],
  [/(.)\1/g, '$1'],
  [/d$/, 't'],
  [/b$/, 'p'],
]

const sound = (word: string): string =>
  sameSounds.reduce((heard, [spelled, as]) => heard.replace(spelled, as), word)
