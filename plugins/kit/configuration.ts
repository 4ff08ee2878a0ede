import { z } from 'zod'
import { settingSentence, wantsTable } from '../../protocol/setting-sentence.ts'
import { type Locale, locales } from '../../ui/locale.ts'
import { readOwnTexts } from '../../ui/messages/read-own-texts.ts'
import { formsOfAddress, type Wording } from '../../ui/wording.ts'
import type { Words } from '../../ui/words.ts'
import { closest, knownKeys } from './known-keys.ts'

/** One thing wrong with the configuration. Says where, never what stood there: it may be a secret. */
export interface Fault {
  /** As in the file: `auth.demo.signing_privkey.type`, `purposes[0].tag`. */
  path: string
  problem: string
  suggestion?: string
  /** What stands there is never shown: nobody knows what it is, so it may be a secret. */
  hidden?: true
}

export type Parsed<T> = { value: T } | { faults: Fault[] }

/**
 * Reads one part's table: the whole of it or every fault in it.
 * @param at the table's own path, put before that of each fault, such as `auth.demo`
 */
export function parseConfiguration<S extends z.ZodType>(
  schema: S,
  raw: unknown,
  at = '',
): Parsed<z.output<S>> {
  const result = schema.safeParse(raw)
  if (result.success) return { value: result.data }
  return { faults: result.error.issues.flatMap((issue) => faultsOf(issue, schema, at)) }
}

function faultsOf(issue: z.core.$ZodIssue, schema: z.ZodType, at: string): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path)
    return issue.keys.map((key) => {
      const near = closest(key, known)
      const path = joined(at, [...issue.path, key])
      const problem = 'is not a known setting'
      return { path, problem, hidden: true, ...(near && { suggestion: near }) }
    })
  }
  const path = joined(at, issue.path)
  return [{ path, problem: settingSentence(issue), ...(wantsTable(issue) && { hidden: true }) }]
}

function joined(at: string, path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    return text ? `${text}.${String(segment)}` : String(segment)
  }, at)
}

/** A text for citizens: one for all languages, or a table with a text for each language that has its own. */
export const words: z.ZodType<Words> = z.union(
  [
    z.string().min(1),
    z
      .partialRecord(z.enum(locales), z.string().min(1))
      .refine((texts) => Object.keys(texts).length > 0),
  ],
  { error: 'must be a text, or a table with a text for each language, such as { nl = "Naam" }' },
)

/** The languages of the whole installation, the preferred one first. */
export const languages: z.ZodType<Locale[]> = z
  .array(z.enum(locales))
  .min(1)
  .default([...locales])

/** What the whole installation says to citizens, and how. The core judges it; what is wrong is left out here. */
export const wordingTables = {
  form_of_address: z.enum(formsOfAddress).default('formal'),
  texts: z.unknown().optional(),
}

/** @param tables with the settings of `wordingTables` */
export const wordingOf = (tables: {
  form_of_address: Wording['address']
  texts?: unknown
}): Wording => ({
  address: tables.form_of_address,
  texts: readOwnTexts(tables.texts).texts,
})

/** An origin, such as `https://www.example.nl`: no path, no slash at the end. */
export const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text, {
    error: 'must be an origin such as https://www.example.nl, without a path',
  })

/** A URL that paths are put behind: http or https, no query, given back without a slash at the end. */
export const baseUrl = z
  .string()
  .refine(
    (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#]/.test(text),
    { error: 'must be an http or https URL without a query' },
  )
  .transform((text) => text.replace(/\/+$/, ''))

/** A secret text of at least 32 bytes, given as its bytes. */
export const secret = z
  .string()
  .transform((text) => new TextEncoder().encode(text.trim()))
  .refine((bytes) => bytes.length >= 32, { error: 'must have at least 32 characters' })
