import { locales, type Locale } from '../locale.ts'
import type { OwnText, OwnTexts, Wording } from '../wording.ts'
import { type MessageKey, messageKeys } from './keys.ts'

/** What is wrong with a sentence that an organisation wants to say. */
export interface OwnTextFault {
  /** Where it stands, from the table of all of them on. */
  readonly path: readonly string[]
  readonly problem: string
  /** What was written, and what could have been: somebody may see what was meant. */
  readonly typed?: string
  readonly known?: readonly string[]
}

/** In characters. What is longer doesn't fit on a phone. */
const longest = 1000

/**
 * Reads the table of own sentences: by language, then by key, as one quoted key or as tables in tables. What is wrong
 * is left out, and told.
 */
export function readOwnTexts(raw: unknown): { texts: Wording['texts']; faults: OwnTextFault[] } {
  const faults: OwnTextFault[] = []
  if (raw === undefined) return { texts: {}, faults }
  if (!isTable(raw)) return { texts: {}, faults: [{ path: [], problem: 'must be a table' }] }
  const texts: Partial<Record<Locale, OwnTexts>> = {}
  for (const [name, table] of Object.entries(raw)) {
    const locale = locales.find((one) => one === name)
    if (!locale) {
      const problem = `is not one of the languages, which are: ${locales.join(', ')}`
      faults.push({ path: [name], problem, typed: name, known: locales })
    } else if (!isTable(table)) faults.push({ path: [name], problem: 'must be a table' })
    else
      texts[locale] = Object.fromEntries(readTable(table, { locale, at: [name], key: '', faults }))
  }
  return { texts, faults }
}

interface Place {
  locale: Locale
  at: readonly string[]
  /** As far as it is known. */
  key: string
  faults: OwnTextFault[]
}

function readTable(table: object, place: Place): [key: string, text: OwnText][] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]) => {
    const key = place.key ? `${place.key}.${name}` : name
    const inside = { ...place, at: [...place.at, name], key }
    const about = messageKeys.get(key)
    if (about) {
      const text = readText(value, about, inside)
      return text === undefined ? [] : [[key, text]]
    }
    if (isTable(value)) return readTable(value, inside)
    const problem = 'is not a sentence that can be changed'
    const known = [...messageKeys.keys()]
    place.faults.push({ path: inside.at, problem, typed: key, known })
    return []
  })
}

function readText(value: unknown, about: MessageKey, place: Place): OwnText | undefined {
  if (!isTable(value)) return compiled(value, about, place)
  const forms = ['zero', ...new Intl.PluralRules(place.locale).resolvedOptions().pluralCategories]
  if (!about.counts) return refused(place, 'must be a text: nothing is counted in it')
  if (!('other' in value)) return refused(place, 'must have a text called other')
  const texts: Partial<Record<string, string>> = {}
  for (const [form, text] of Object.entries(value)) {
    const inside = { ...place, at: [...place.at, form] }
    if (forms.includes(form)) texts[form] = compiled(text, about, inside)
    else {
      const problem = `is not a plural form of this language, which has: ${forms.join(', ')}`
      place.faults.push({ path: inside.at, problem, typed: form, known: forms })
    }
  }
  return texts
}

/** `{minutes}` becomes `{0}`: who says it doesn't know names. */
function compiled(value: unknown, { placeholders }: MessageKey, place: Place): string | undefined {
  if (typeof value !== 'string' || value.trim() === '') return refused(place, 'must be a text')
  if (value.length > longest) return refused(place, `must have at most ${longest} characters`)
  const names = placeholders.filter(Boolean)
  let unknown: string | undefined
  const text = value.replace(/\{([^{}]*)\}/g, (written, name: string) => {
    const index = placeholders.indexOf(name.trim())
    if (name.trim() === '' || index < 0) unknown ??= name.trim()
    return index < 0 ? written : `{${index}}`
  })
  if (unknown === undefined) return text
  const has = names.length
    ? `which has: ${names.map((name) => `{${name}}`).join(', ')}`
    : 'which has none'
  const problem = `has a placeholder {${unknown}} that isn’t one of this sentence, ${has}`
  place.faults.push({ path: place.at, problem, typed: unknown, known: names })
  return undefined
}

function refused({ at: path, faults }: Place, problem: string): undefined {
  faults.push({ path, problem })
}

const isTable = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
