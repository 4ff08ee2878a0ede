import type { Context } from 'hono'
import type { Beside } from './pager.ts'

/** Lines on a page, and what is read at a time for a file of them all. */
export const onPage = 50
export const inOneRead = 1_000

/** The page of this name that is asked for; the first for what can't be understood. */
export function pageAsked(c: Context, name = 'page'): number {
  const asked = c.req.query(name) ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}

/**
 * What is on a page, and the addresses of those beside it.
 * @param found from where the page begins, one more than fit on it where there are more
 */
export const pageOf = <Row>(
  found: readonly Row[],
  number: number,
  addressOf: (page: number) => string,
): Beside & { rows: readonly Row[] } => ({
  rows: found.slice(0, onPage),
  older: found.length > onPage ? addressOf(number + 1) : undefined,
  newer: number > 1 ? addressOf(number - 1) : undefined,
})

/** What is read for a page. */
export const partOf = (number: number): { limit: number; skip: number } => ({
  limit: onPage + 1,
  skip: (number - 1) * onPage,
})

/** With what is looked for, and pages where they aren't the first. */
export function addressWith(
  path: string,
  filter: Readonly<Record<string, string | undefined>>,
  pages: Readonly<Record<string, number>> = {},
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  for (const [name, page] of Object.entries(pages)) if (page > 1) query.set(name, String(page))
  return query.size === 0 ? path : `${path}?${query.toString()}`
}
