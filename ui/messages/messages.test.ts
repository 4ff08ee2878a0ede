import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('.', import.meta.url)
const groups = readdirSync(folder)
  .map((name) => /^(\w+)\.nl\.ts$/.exec(name)?.[1])
  .filter((name) => name !== undefined)

/** A function of words that only takes text can't be tried with a number. */
function tried(path: string, words: (...given: unknown[]) => unknown, value: unknown) {
  try {
    return [[`${path}(${String(value)})`, String(words(value, value, value))] as [string, string]]
  } catch {
    if (typeof value === 'number') return []
    throw new TypeError(`${path} can't be said`)
  }
}

/** Every text of a group with its path; a function is tried with none, one, many, and a name. */
function textsOf(words: unknown, path = ''): [path: string, text: string][] {
  if (typeof words === 'string') return [[path, words]]
  if (typeof words === 'function') {
    return [0, 1, 3, 'Testburger 1'].flatMap((value) =>
      tried(path, words as (...given: unknown[]) => unknown, value),
    )
  }
  if (words === null || typeof words !== 'object') throw new TypeError(`${path} is no text`)
  return Object.entries(words).flatMap(([key, value]) => textsOf(value, `${path}.${key}`))
}

const saidIn = (texts: [path: string, text: string][]) =>
  new Set(texts.map(([path]) => path.replace(/\(.*\)$/, '()')))

async function load(group: string, locale: 'nl' | 'en') {
  const module = (await import(`./${group}.${locale}.ts`)) as Record<string, unknown>
  return textsOf(module[locale])
}

test.each(groups)('%s: both languages say the same things, and nothing is empty', async (group) => {
  const nl = await load(group, 'nl')
  const en = await load(group, 'en')
  expect(saidIn(en)).toEqual(saidIn(nl))
  for (const [path, text] of [...nl, ...en]) {
    expect(text.trim(), path).not.toBe('')
    expect(text, path).not.toMatch(/undefined|NaN|\[object/)
  }
})

test.each(groups)('%s: no markup and no words of our trade', async (group) => {
  for (const [path, text] of [...(await load(group, 'nl')), ...(await load(group, 'en'))]) {
    expect(text, path).not.toMatch(/[<>]|&\w+;/)
    expect(text, path).not.toMatch(
      /\b(tokens?|sessie|session|plugin|redirect|attribu(u?t|te)\w*)\b/i,
    )
  }
})

test.each(groups)('%s: Dutch says "u", never "je"', async (group) => {
  for (const [path, text] of await load(group, 'nl'))
    expect(text, path).not.toMatch(/\bje\b|\bjouw\b/i)
})
