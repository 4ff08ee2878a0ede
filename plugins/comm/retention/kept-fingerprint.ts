import type { Queryable } from '../database/database.ts'

/** What a fingerprint that somebody kept is in the chain of today. */
export type KeptFingerprint =
  /** Of this line; `link` is its number in the chain. While the chain holds, nothing up to it was changed. */
  | { is: 'line'; link: string }
  /** Of the line before the first that is still kept. */
  | { is: 'forgotten' }
  /** Of no line: older than what is kept, or the log was written anew. */
  | { is: 'unknown' }

/** 64 hexadecimal digits, as the page shows it. */
export const isFingerprint = (text: string): boolean => /^[0-9a-f]{64}$/.test(text)

export async function findFingerprint(
  queryable: Queryable,
  fingerprint: string,
): Promise<KeptFingerprint> {
  const hash = Buffer.from(fingerprint, 'hex')
  const [line] = await queryable.query<{ link: string }>(
    'select link from access_entry where hash = $1',
    [hash],
  )
  if (line) return { is: 'line', link: String(line.link) }
  const before = await queryable.query('select 1 from access_chain where before_first = $1', [hash])
  return { is: before.length > 0 ? 'forgotten' : 'unknown' }
}
