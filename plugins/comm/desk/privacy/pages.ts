import type { Context } from 'hono'

/** Lines on a page, and what is read at a time for a file of them all. */
export const onPage = 50
export const inOneRead = 1_000

/** Which page is asked for; the first for what can't be understood. */
export function pageAsked(c: Context): number {
  const asked = c.req.query('page') ?? ''
  return /^[1-9]\d{0,5}$/.test(asked) ? Number(asked) : 1
}

/** With what is looked for, and the page where it isn't the first. */
export function addressWith(
  path: string,
  filter: Readonly<Record<string, string | undefined>>,
  page?: number,
): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value)
  if (page !== undefined) query.set('page', String(page))
  return `${path}?${query.toString()}`
}
