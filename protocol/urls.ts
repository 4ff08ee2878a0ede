import { z } from 'zod'
import { isUsualUrl } from './usual-url.ts'

/** Longest URL taken from the wire, in characters: an auth result in it stays below 8 KiB. */
const longest = 16_384

const hasScheme = (url: string, schemes: readonly string[]) => {
  if (isUsualUrl(url)) return true
  try {
    return schemes.includes(new URL(url).protocol)
  } catch {
    return false
  }
}

/** An absolute http or https URL. Which hosts are allowed is for the receiver's configuration to say. */
export const HttpUrl = z
  .string()
  .max(longest)
  .refine((url) => hasScheme(url, ['http:', 'https:']), 'must be an absolute http(s) URL')

/** Where a citizen is sent: a page, or a number to call (`tel:<number>,<code>`). */
export const ClientUrl = z
  .string()
  .max(longest)
  .refine((url) => hasScheme(url, ['http:', 'https:', 'tel:']), 'must be an http(s) or tel URL')

/** A tag of a purpose, method or attribute: any text to deployed parts, but not without end. */
export const Tag = z.string().min(1).max(200)

/** A BCP 47 language tag, such as `nl` or `en-GB`. */
export const LocaleTag = z.string().regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}$/)
