import type { Prepared, Queryable } from '../database/database.ts'

export const agentRoles = ['agent', 'lead', 'privacy_officer'] as const
export type AgentRole = (typeof agentRoles)[number]

export const presences = ['available', 'pause', 'wrapping_up', 'away'] as const
export type Presence = (typeof presences)[number]

/** Who somebody is at the desk, as the login says. */
export interface AgentProfile {
  /** The organisation's identifier of the person; a local agent's is their name. */
  id: string
  /** As colleagues and citizens see it. */
  name: string
  roles: readonly AgentRole[]
  /** Tags of the purposes and channels they serve; `*` is all. */
  subjects: readonly string[]
  channels: readonly string[]
  /** How many conversations they have at once, at most. */
  at_once: number
}

/** A row of the table `agent`. */
export interface AgentRow extends AgentProfile {
  presence: Presence
  presence_since: Date
  /** The name of the lead who chose it; null where they did so themselves. */
  presence_by: string | null
  connected_until: Date | null
  given_at: Date | null
  /** How many offers they let lapse, one after the other. */
  lapsed: number
}

/** All of it, as SQL. */
export const agentColumns = [
  'id',
  'name',
  'roles',
  'subjects',
  'channels',
  'at_once',
  'presence',
  'presence_since',
  'presence_by',
  'connected_until',
  'given_at',
  'lapsed',
] as const satisfies (keyof AgentRow)[]

/** Who takes conversations, as SQL: a lead or privacy officer who isn't also an agent has no desk. */
export const takesConversations = `'agent' = any(agent.roles)`

/** Who is logged in, as SQL: now ($1), and with a sign of life since a moment ($2). Who left the organisation isn't. */
export const isLoggedIn = `exists (
  select 1 from agent_login
  where agent_login.agent = agent.id and expires_at > $1 and last_active_at > $2
)`

/** What the login says now takes the place of what an earlier one said; presence stays. */
export async function keepAgent(
  queryable: Queryable,
  profile: AgentProfile,
  at: Date,
): Promise<void> {
  await queryable.query(
    `insert into agent (id, name, roles, subjects, channels, at_once, presence, presence_since)
     values ($1, $2, $3, $4, $5, $6, 'available', $7)
     on conflict (id) do update
     set name = $2, roles = $3, subjects = $4, channels = $5, at_once = $6`,
    [
      profile.id,
      profile.name,
      profile.roles,
      profile.subjects,
      profile.channels,
      profile.at_once,
      at,
    ],
  )
}

export async function findAgent(queryable: Queryable, id: string): Promise<AgentRow | undefined> {
  const rows = await queryable.query<AgentRow>('select * from agent where id = $1', [id])
  return rows[0]
}

/** The same, and nobody else gives them anything until the transaction is over. Locked before any conversation. */
export async function lockAgent(transaction: Queryable, id: string): Promise<AgentRow | undefined> {
  const rows = await transaction.query<AgentRow>(lock, [id])
  return rows[0]
}

const lock: Prepared = {
  name: 'lock agent',
  sql: `select ${agentColumns.join(', ')} from agent where id = $1 for no key update`,
}

/** Whether one of an agent's lists (`subjects`, `channels`) has a tag. */
export const serves = (list: readonly string[], tag: string): boolean =>
  list.includes('*') || list.includes(tag)

/** Whether a conversation is of an agent's subjects and channels: nobody is given any other, nor sees what is in it. */
export const mayServe = (
  agent: Pick<AgentProfile, 'subjects' | 'channels'>,
  { purpose, channel }: { purpose: string; channel: string },
): boolean => serves(agent.subjects, purpose) && serves(agent.channels, channel)
