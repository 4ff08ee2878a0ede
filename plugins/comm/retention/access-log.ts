import { createHash } from 'node:crypto'
import type { CommContext } from '../conversation/context.ts'
import { told } from '../conversation/news.ts'
import type { Database, Queryable } from '../database/database.ts'
import type { AccessAct } from './access-act.ts'

export interface Access {
  act: AccessAct
  agent: string | null
  conversation: string | null
  /** Tags of attributes, never a value. */
  kinds: readonly string[]
}

/** A row of the table `access_entry`. `link` and `hash` are there once it is in the chain. */
export interface AccessRow {
  number: string
  at: Date
  act: AccessAct
  agent: string | null
  conversation_id: string | null
  kinds: string[]
  link: string | null
  hash: Uint8Array | null
}

/** In the transaction of the act itself: there is no act without its entry, and no entry without its act. */
export async function noteAccess(transaction: Queryable, access: Access, at: Date): Promise<void> {
  await transaction.query(
    `with noted as (
       insert into access_entry (at, act, agent, conversation_id, kinds) values ($1, $2, $3, $4, $5)
     )
     select ${told(`'access'`)}`,
    [at, access.act, access.agent, access.conversation, access.kinds],
  )
}

interface Chain {
  first_link: string
  before_first: Uint8Array
  last_link: string
  last_hash: Uint8Array
}

/** SHA-256 over the hash before it and everything that the entry says. */
export function hashOfEntry(before: Uint8Array, link: bigint, row: AccessRow): Uint8Array {
  const said = [
    String(link),
    row.at.toISOString(),
    row.act,
    row.agent,
    row.conversation_id,
    row.kinds,
  ]
  return createHash('sha256').update(before).update(JSON.stringify(said)).digest()
}

/**
 * Puts what is committed and not in the chain yet at its end. Not in the transaction of the act: then all
 * agents who accept at the same moment would wait for one another. One process at a time; the others
 * leave it to that one.
 */
export async function linkEntries(database: Database): Promise<void> {
  for (let more = true; more;) {
    more = await database.transaction(async (transaction) => {
      const [chain] = await transaction.query<Chain>(
        'select * from access_chain for update skip locked',
      )
      if (chain === undefined) return false
      const rows = await transaction.query<AccessRow>(
        'select * from access_entry where link is null order by number limit 200',
      )
      let link = BigInt(chain.last_link)
      let hash = chain.last_hash
      for (const row of rows) {
        link += 1n
        hash = hashOfEntry(hash, link, row)
        await transaction.query('update access_entry set link = $2, hash = $3 where number = $1', [
          row.number,
          String(link),
          hash,
        ])
      }
      if (rows.length > 0) {
        await transaction.query('update access_chain set last_link = $1, last_hash = $2', [
          String(link),
          hash,
        ])
      }
      return rows.length === 200
    })
  }
}

export type ChainState =
  | { holds: true; entries: number; last: string }
  /** `link` is the first one that isn't as it was written. */
  | { holds: false; link: string; fault: 'changed' | 'missing' | 'end_missing' }

/**
 * Whether every entry is as it was written, and none is missing between what was forgotten after its time
 * and the last one. `last` is a fingerprint of the whole: whoever kept one from before can compare.
 */
export async function checkChain(database: Database): Promise<ChainState> {
  return database.transaction(async (transaction) => {
    const [chain] = await transaction.query<Chain>('select * from access_chain for share')
    if (chain === undefined) return { holds: false, link: '0', fault: 'missing' }
    let link = BigInt(chain.first_link) - 1n
    let hash = chain.before_first
    let entries = 0
    for (;;) {
      const rows = await transaction.query<AccessRow & { link: string; hash: Uint8Array }>(
        'select * from access_entry where link > $1 order by link limit 500',
        [String(link)],
      )
      for (const row of rows) {
        link += 1n
        if (BigInt(row.link) !== link) return { holds: false, link: String(link), fault: 'missing' }
        hash = hashOfEntry(hash, link, row)
        if (!same(hash, row.hash)) return { holds: false, link: String(link), fault: 'changed' }
        entries += 1
      }
      if (rows.length < 500) break
    }
    if (link !== BigInt(chain.last_link) || !same(hash, chain.last_hash)) {
      return { holds: false, link: String(link + 1n), fault: 'end_missing' }
    }
    return { holds: true, entries, last: Buffer.from(hash).toString('hex') }
  })
}

const same = (one: Uint8Array, other: Uint8Array): boolean =>
  Buffer.from(one).equals(Buffer.from(other))

/** Forgets what was kept long enough; the chain begins after it from then on. */
export async function forgetOldAccess(database: Database, before: Date): Promise<void> {
  await database.transaction(async (transaction) => {
    const [chain] = await transaction.query<Chain>(
      'select * from access_chain for update skip locked',
    )
    if (chain === undefined) return
    // Up to the first that is young enough: what comes after it stays, so that none is missing between.
    const [last] = await transaction.query<{ link: string; hash: Uint8Array }>(
      `select link, hash from access_entry
       where link < coalesce((select min(link) from access_entry where at >= $1), $2::bigint + 1)
       order by link desc limit 1`,
      [before, chain.last_link],
    )
    if (last === undefined) return
    await transaction.query('delete from access_entry where link <= $1', [last.link])
    await transaction.query(
      'update access_chain set first_link = $1::bigint + 1, before_first = $2',
      [last.link, last.hash],
    )
  })
}

/** Links what any process has noted, from now on. */
export function keepLinked({ database, news, log }: CommContext): () => Promise<void> {
  let underWay: Promise<void> = Promise.resolve()
  let waiting = false
  const link = () => {
    if (waiting) return
    waiting = true
    underWay = underWay.then(async () => {
      waiting = false
      await linkEntries(database).catch((fault: unknown) => {
        log.error('access_log_failed', { fault: fault instanceof Error ? fault.name : 'unknown' })
      })
    })
  }
  const forget = news.hear(['access'], link)
  link()
  return () => {
    forget()
    return underWay
  }
}
