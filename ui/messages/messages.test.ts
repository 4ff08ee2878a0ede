import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { locales, type Locale } from '../locale.ts'
import { messageKeys } from './keys.ts'
import { patched } from './patch.ts'

const folder = new URL('.', import.meta.url)
const groups = readdirSync(folder)
  .map((name) => /^(\w+)\.nl\.ts$/.exec(name)?.[1])
  .filter((name) => name !== undefined)

/** None, one and the numbers on which plural forms turn. */
const counts = [0, 1, 2, 3, 5, 11, 22, 100, 101]

/** With what a sentence is tried: numbers where it counts, names where it names, and both of two ways. */
function triesOf(key: string): unknown[][] {
  const about = messageKeys.get(key)
  if (!about) throw new TypeError(`${key} is no key`)
  const { placeholders } = about
  if (about.counts) return counts.map((count) => placeholders.map(() => count))
  if (placeholders.includes('')) return [[true], [false]]
  return [placeholders.map((name) => `Some ${name}`)]
}

/** Every text of a group with its key, and for a function with what it was given. */
function textsOf(words: unknown, key: string): [key: string, text: string][] {
  if (typeof words === 'string') return [[key, words]]
  if (typeof words === 'function') {
    const say = words as (...given: unknown[]) => unknown
    return triesOf(key).map((given) => [
      `${key}(${given.map(String).join()})`,
      String(say(...given)),
    ])
  }
  if (words === null || typeof words !== 'object') throw new TypeError(`${key} is no text`)
  return Object.entries(words).flatMap(([name, inside]) => textsOf(inside, `${key}.${name}`))
}

const saidIn = (texts: [key: string, text: string][]) =>
  new Set(texts.map(([path]) => path.replace(/\(.*\)$/, '')))

async function messagesIn(group: string, language: Locale | 'informal'): Promise<object> {
  const file = language === 'informal' ? 'nl.informal' : language
  const module = (await import(`./${group}.${file}.ts`)) as Record<string, object>
  const messages = module[language]
  if (messages === undefined) throw new TypeError(`${group} isn’t said in ${language}`)
  return messages
}

const load = async (group: string, language: Locale | 'informal') =>
  textsOf(await messagesIn(group, language), group)

/** Words of our trade: a citizen knows none of them. */
const forbidden: Readonly<Record<Locale, RegExp>> = {
  nl: /\b(tokens?|sessies?|plug-?ins?|redirect\w*|attribu(ut|ten))\b/i,
  en: /\b(tokens?|sessions?|plug-?ins?|redirect\w*|attributes?)\b/i,
  de: /\b(tokens?|sitzung\w*|session\w*|plug-?ins?|weiterleit\w*|redirect\w*|attribut\w*)\b/i,
  fr: /\b(tokens?|jetons?|sessions?|plug-?ins?|redirect\w*|redirig\w*|attributs?)\b/i,
  pl: /\b(token\w*|sesj\w*|wtyczk\w*|przekierow\w*|redirect\w*|atrybut\w*)/i,
  tr: /\b(token\w*|jeton\w*|oturum\w*|eklenti\w*|yönlendir\w*|redirect\w*|öznitelik\w*)/i,
  uk: /(токен|сесі|сеанс|плагін|перенаправ|переспрям|атрибут|redirect)/i,
  ar: /(رمز مميز|توكن|جلسة|الجلسة|مكوّن إضافي|إعادة توجيه|إعادة التوجيه|سمات)/,
}

/** Where the polite form of a language would slip. */
const impolite: Readonly<Partial<Record<Locale, RegExp>>> = {
  nl: /(?<!\p{L})(je|jij|jou|jouw|jullie)(?!\p{L})/iu,
  de: /(?<!\p{L})(du|dich|dir|dein\p{L}*|ihr habt|euch|euer)(?!\p{L})/iu,
  fr: /(?<!\p{L})(tu|toi|ton|ta|tes)(?!\p{L})/iu,
  tr: /(?<!\p{L})(sen|seni|sana|senin)(?!\p{L})/iu,
  uk: /(?<!\p{L})(ти|тебе|тобі|твій|твоя|твої|ви|вас|вам|ваш\p{L}*)(?!\p{L})/u,
}

describe.each(groups)('%s', (group) => {
  test.each(locales)('is said whole in %s, and nothing is empty', async (locale) => {
    const nl = await load(group, 'nl')
    const texts = await load(group, locale)
    expect(saidIn(texts)).toEqual(saidIn(nl))
    for (const [path, text] of texts) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  test.each(locales)('names in %s what Dutch names', async (locale) => {
    const named = (texts: [key: string, text: string][]) =>
      new Map(texts.map(([path, text]) => [path, text.match(/Some \w+/g)?.sort()]))
    expect(named(await load(group, locale))).toEqual(named(await load(group, 'nl')))
  })

  test.each(locales)(
    'has no markup, no words of our trade and no slip of manners in %s',
    async (locale) => {
      for (const [path, text] of await load(group, locale)) {
        expect(text, path).not.toMatch(/[<>]|&\w+;/)
        expect(text, path).not.toMatch(forbidden[locale])
        if (impolite[locale]) expect(text, path).not.toMatch(impolite[locale])
      }
    },
  )

  test.each(locales)('is not much longer in %s than in Dutch', async (locale) => {
    const lengths = new Map((await load(group, 'nl')).map(([path, text]) => [path, text.length]))
    for (const [path, text] of await load(group, locale)) {
      const limit = 1.7 * (lengths.get(path) ?? 0) + 26
      expect(text.length, `${path}: ${text}`).toBeLessThanOrEqual(limit)
    }
  })

  test('says "je" throughout where it doesn’t say "u"', async () => {
    const informal = patched(await messagesIn(group, 'nl'), await messagesIn(group, 'informal'))
    for (const [path, text] of textsOf(informal, group))
      expect(text, path).not.toMatch(/\b(u|uw|uwe)\b/i)
  })

  test('informal Dutch differs from the formal in every sentence that it has of its own', async () => {
    const formal = new Map(await load(group, 'nl'))
    const informal = await load(group, 'informal')
    const same = [...saidIn(informal)].filter((said) =>
      informal
        .filter(([path]) => path.replace(/\(.*\)$/, '') === said)
        .every(([path, text]) => formal.get(path) === text),
    )
    expect(same).toEqual([])
  })
})

test('every sentence has a key', async () => {
  const said = await Promise.all(groups.map(async (group) => [...saidIn(await load(group, 'nl'))]))
  expect(said.flat().sort()).toEqual([...messageKeys.keys()].sort())
})
