import type { CommContext } from '../conversation/context.ts'
import { tell } from '../conversation/news.ts'
import { newId } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import { openBeside, sealBeside, type WrappedKey } from '../retention/conversation-key.ts'

/** A row of the table `log_out`. */
interface LogOutRow {
  id: string
  conversation_id: string
  citizen: number | null
  session_over_of: Date | null
  sealed_url: Uint8Array
  wrapping_key_id: string
  tries: number
}

type Telling = Pick<CommContext, 'database' | 'keyring' | 'now' | 'sessions'>

/** Whose page is told what came of it. */
export interface Shown {
  number: number
  session_over_of: Date | null
}

/** How often it is tried: the last time some five minutes after the first. */
const most = 5

/** At once; the rest is for whoever looks next. */
const atOnce = 100

/**
 * An auth plugin is to hear that somebody is logged out, once the transaction is committed: whoever calls this calls
 * `tellLogOuts` then, and where their process dies before that the sweep of any process does. Nothing where the result has no
 * session.
 * @param url the session URL, which is a secret: who has it ends the session
 */
export async function putLogOut(
  { keyring, now }: Pick<Telling, 'keyring' | 'now'>,
  transaction: Queryable,
  row: Pick<WrappedKey, 'wrapping_key_id'> & { id: string },
  url: string | undefined,
  shown?: Shown,
): Promise<void> {
  if (url === undefined) return
  const id = newId()
  const sealed = await sealBeside(keyring, row, place(id), url)
  if (sealed === undefined) return
  await transaction.query(
    `insert into log_out (id, conversation_id, citizen, session_over_of, sealed_url,
       wrapping_key_id, due_at) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      row.id,
      shown?.number ?? null,
      shown?.session_over_of ?? null,
      sealed,
      row.wrapping_key_id,
      now(),
    ],
  )
}

/** Tells all that is due and that nobody else is telling. */
export async function tellLogOuts(context: Telling): Promise<void> {
  await tellEach(context, await claimLogOuts(context, context.database))
}

/**
 * Those that are due, for this process alone. What it doesn't bring to an end is due again after 20 s, and each time after
 * twice as long.
 * @param id of the only conversation that it is about
 */
export function claimLogOuts(
  { now }: Pick<Telling, 'now'>,
  queryable: Queryable,
  id?: string,
): Promise<LogOutRow[]> {
  return queryable.query<LogOutRow>(
    `with due as (
       select id from log_out where due_at <= $1 and ($2::text is null or conversation_id = $2)
       order by due_at limit $3 for update skip locked
     )
     update log_out set tries = tries + 1,
       due_at = $1::timestamptz + interval '20 seconds' * power(2, tries)
     from due where log_out.id = due.id returning log_out.*`,
    [now(), id ?? null, atOnce],
  )
}

export async function tellEach(context: Telling, rows: readonly LogOutRow[]): Promise<void> {
  await Promise.all(rows.map((row) => tellOne(context, row)))
}

async function tellOne(context: Telling, row: LogOutRow): Promise<void> {
  const { database, keyring, sessions } = context
  const { id, conversation_id: conversation, wrapping_key_id } = row
  const sealedUnder = { id: conversation, wrapping_key_id }
  // What can't be read, any more or because it is damaged, can't be told.
  const url = await openBeside(keyring, sealedUnder, place(id), row.sealed_url).catch(
    () => undefined,
  )
  const told =
    url === undefined ? 'not_allowed' : await sessions.tell({ conversation, url, type: 'logout' })
  await noteTold(database, row, told === 'told' || told === 'over' ? 'told' : 'unreached')
  if (told === 'unreached' && row.tries < most) return
  await database.query('delete from log_out where id = $1', [id])
}

async function noteTold(
  database: Telling['database'],
  { conversation_id, citizen, session_over_of }: LogOutRow,
  what: 'told' | 'unreached',
): Promise<void> {
  if (citizen === null) return
  const noted = await database.query(
    `update citizen set session_over = $4
     where conversation_id = $1 and number = $2 and session_over_of = $3
       and session_over is distinct from $4 returning 1`,
    [conversation_id, citizen, session_over_of, what],
  )
  if (noted.length > 0) await tell(database, `conversation ${conversation_id}`)
}

const place = (id: string): string => `log out ${id}`
