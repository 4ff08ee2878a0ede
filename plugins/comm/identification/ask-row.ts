import type { CommConfig } from '../configuration.ts'
import { hashOf } from '../conversation/secrets.ts'
import type { Queryable } from '../database/database.ts'
import type { AskState } from './ask-state.ts'

/** A row of the table `identification`: what an agent asked a citizen to show, and what came of it. */
export interface AskRow {
  conversation_id: string
  number: number
  citizen: number
  agent: string
  /** Tags: of the purpose, and of those of its attributes that were asked. */
  purpose: string
  attributes: string[]
  state: AskState
  /** The way to identify that was chosen last. */
  auth_method: string | null
  asked_at: Date
  changed_at: Date
  expires_at: Date
  ended_at: Date | null
  nonce_hash: Uint8Array | null
  /** See `cancelHashOf`; null where a process of an earlier release began it. */
  cancel_nonce_hash: Uint8Array | null
  attr_token_hash: Uint8Array | null
  /** Of a result that came and isn't confirmed: no browser that may have it has brought the nonce. */
  result_status: 'success' | 'failed' | null
  sealed_result: Uint8Array | null
}

/** Where a result is sealed until it is confirmed. */
export const heldPlace = ({ number }: Pick<AskRow, 'number'>): string => `identification ${number}`

/** What each citizen was asked last. */
export function latestAsks(queryable: Queryable, conversationId: string): Promise<AskRow[]> {
  return queryable.query<AskRow>(
    `select distinct on (citizen) * from identification where conversation_id = $1
     order by citizen, number desc`,
    [conversationId],
  )
}

/** What a citizen is asked now. */
export async function openAsk(
  queryable: Queryable,
  { id, number }: { id: string; number: number },
): Promise<AskRow | undefined> {
  const rows = await queryable.query<AskRow>(
    `select * from identification
     where conversation_id = $1 and citizen = $2 and ended_at is null`,
    [id, number],
  )
  return rows[0]
}

const columns = {
  start: 'start_token_hash',
  nonce: 'nonce_hash',
  attr: 'attr_token_hash',
} as const

/** The one that a secret is of, while something can come of it. */
export async function askBySecret(
  queryable: Queryable,
  kind: keyof typeof columns,
  secret: string,
): Promise<AskRow | undefined> {
  const rows = await queryable.query<AskRow>(
    `select * from identification where ${columns[kind]} = $1 and ended_at is null`,
    [hashOf(secret)],
  )
  return rows[0]
}

/** Whether agents of a subject can ask for it. */
export const mayAsk = (config: CommConfig, subject: string, purpose: string): boolean =>
  config.identification !== undefined &&
  (config.purposes.get(subject)?.asks.includes(purpose) ?? false)
