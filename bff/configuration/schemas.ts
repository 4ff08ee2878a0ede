import { isIP } from 'node:net'
import { z } from 'zod'
import { locales } from '../../ui/locale.ts'
import type { Words } from '../../ui/words.ts'
import { isOnThisMachine } from '../http/safe-url.ts'
import { isTable } from './tables.ts'

/** A text for citizens: one for all languages, or a table with a text for each language that has its own. */
export const words = z.custom<Words>(isWords, {
  error: ({ input }) =>
    input === undefined
      ? 'is missing'
      : `must be a text, or a table with texts in ${locales.join(', ')}, such as { nl = "Naam" }`,
})

function isWords(value: unknown): boolean {
  const isText = (text: unknown) => typeof text === 'string' && text.trim() !== ''
  if (!isTable(value)) return isText(value)
  const known: readonly string[] = locales
  const texts = Object.entries(value)
  return texts.length > 0 && texts.every(([locale, text]) => known.includes(locale) && isText(text))
}

/** An origin: no path, no slash at the end. */
export const origin = z
  .string()
  .refine((text) => URL.canParse(text) && new URL(text).origin === text && text !== 'null', {
    error: 'must be an origin such as https://www.example.nl, without a path',
  })

/** An http or https URL that paths are put behind; given back without a slash at the end. */
export const baseUrl = z
  .string()
  .refine(
    (text) =>
      URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && !/[?#\s]/.test(text),
    { error: 'must be an http or https URL without a query' },
  )
  .transform((text) => text.replace(/\/+$/, ''))

/** A URL that a token is put right behind: taken as it is spelled. */
export const prefixUrl = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
    error: 'must be an http or https URL',
  })

/** A base URL that citizens' browsers go to. */
export const publicBaseUrl = baseUrl.refine(
  (text) => text.startsWith('https:') || isOnThisMachine(new URL(text)),
  { error: 'must be https, unless it is on this machine' },
)

/** Where a plugin is: a URL, or a path of this process, which is below `internal_url`. */
export const start = z
  .string()
  .refine((text) => /^(\/[\w.~-]+)+\/?$/.test(text) || baseUrl.safeParse(text).success, {
    error: 'must be an http or https URL, or a path such as /comm/chat',
  })
  .transform((text) => text.replace(/\/+$/, ''))

/** At least 32 characters, given as their bytes. */
export const secret = z
  .string()
  .transform((text) => new TextEncoder().encode(text.trim()))
  .refine((bytes) => bytes.length >= 32, { error: 'must have at least 32 characters' })

export const tag = z
  .string()
  .min(1, { error: 'must not be empty' })
  .max(200, { error: 'must have at most 200 characters' })
  .refine((text) => text !== '*', { error: 'must not be *, which means every one' })

export const port = z
  .int({ error: 'must be a port number' })
  .min(0, { error: 'must be a port number' })
  .max(65_535, { error: 'must be a port number' })

/** An IP address, or a network such as `10.0.0.0/8`. */
export const networkAddress = z.string().refine(
  (text) => {
    const [address = '', prefix = '0', ...more] = text.split('/')
    const bits = isIP(address) === 6 ? 128 : 32
    return isIP(address) > 0 && more.length === 0 && /^\d{1,3}$/.test(prefix) && +prefix <= bits
  },
  { error: 'must be an IP address or a network such as 10.0.0.0/8' },
)

/** Where a server listens: an IP address, or a name of this machine. */
export const listenAddress = z
  .string()
  .refine((text) => isIP(text) > 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text), {
    error: 'must be an IP address such as 127.0.0.1, or 0.0.0.0 for all of this machine',
  })

/** RFC 9110 section 5.1. */
export const headerName = z
  .string()
  .regex(/^[\w!#$%&'*+.^`|~-]+$/, { error: 'must be the name of a header' })

const byteUnits: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1000,
  kib: 1024,
  mb: 1_000_000,
  mib: 1_048_576,
  gb: 1_000_000_000,
  gib: 1_073_741_824,
  tb: 1e12,
  tib: 2 ** 40,
  pb: 1e15,
  pib: 2 ** 50,
}

const notBytes = 'must be a size such as "64 KiB"'

/** A number of bytes, or a text such as `64 KiB`. */
export const byteSize = z
  .union([z.int(), z.string()], { error: notBytes })
  .transform((size) => {
    if (typeof size === 'number') return size
    const [, amount, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(size) ?? []
    return Math.floor(Number(amount) * (byteUnits[unit.toLowerCase()] ?? NaN))
  })
  .refine((bytes) => bytes >= 0, { error: notBytes })
