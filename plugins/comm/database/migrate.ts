import type { Database } from './database.ts'
import conversations from './migrations/001-conversations.sql?raw'
import rooms from './migrations/002-rooms.sql?raw'
import matching from './migrations/003-matching.sql?raw'
import loginsAndAccess from './migrations/005-logins-and-access.sql?raw'
import receipts from './migrations/006-receipts.sql?raw'
import sweeperAndKeptChats from './migrations/007-sweeper-and-kept-chats.sql?raw'
import talkingWith from './migrations/008-talking-with.sql?raw'
import kindsOfEach from './migrations/009-kinds-of-each.sql?raw'
import waitingSince from './migrations/010-waiting-since.sql?raw'
import endOfKeptChats from './migrations/011-end-of-kept-chats.sql?raw'
import identification from './migrations/012-identification.sql?raw'
import platforms from './migrations/013-platforms.sql?raw'
import twoWords from './migrations/014-two-words.sql?raw'
import sessionFeedback from './migrations/015-session-feedback.sql?raw'
import drafts from './migrations/016-drafts.sql?raw'
import logOutAskedAt from './migrations/017-log-out-asked-at.sql?raw'
import heldResults from './migrations/018-held-results.sql?raw'
import settling from './migrations/019-settling.sql?raw'
import cancelNonce from './migrations/020-cancel-nonce.sql?raw'
import logOuts from './migrations/021-log-outs.sql?raw'
import platformExtension from './migrations/022-platform-extension.sql?raw'
import acceptAndSweeps from './migrations/023-accept-and-sweeps.sql?raw'
import invitationsAndNoteDrafts from './migrations/024-invitations-and-note-drafts.sql?raw'
import frameSecrets from './migrations/026-frame-secrets.sql?raw'

/** In order; a migration that has shipped never changes, a new one is added below it. */
const migrations = [
  { name: '001-conversations', sql: conversations },
  { name: '002-rooms', sql: rooms },
  { name: '003-matching', sql: matching },
  { name: '005-logins-and-access', sql: loginsAndAccess },
  { name: '006-receipts', sql: receipts },
  { name: '007-sweeper-and-kept-chats', sql: sweeperAndKeptChats },
  { name: '008-talking-with', sql: talkingWith },
  { name: '009-kinds-of-each', sql: kindsOfEach },
  { name: '010-waiting-since', sql: waitingSince },
  { name: '011-end-of-kept-chats', sql: endOfKeptChats },
  { name: '012-identification', sql: identification },
  { name: '013-platforms', sql: platforms },
  { name: '014-two-words', sql: twoWords },
  { name: '015-session-feedback', sql: sessionFeedback },
  { name: '016-drafts', sql: drafts },
  { name: '017-log-out-asked-at', sql: logOutAskedAt },
  { name: '018-held-results', sql: heldResults },
  { name: '019-settling', sql: settling },
  { name: '020-cancel-nonce', sql: cancelNonce },
  { name: '021-log-outs', sql: logOuts },
  { name: '022-platform-extension', sql: platformExtension },
  { name: '023-accept-and-sweeps', sql: acceptAndSweeps },
  { name: '024-invitations-and-note-drafts', sql: invitationsAndNoteDrafts },
  { name: '026-frame-secrets', sql: frameSecrets },
]

/** Brings the tables up to date: each migration once, in one transaction with the note that it ran (MIGRATIONS.md). */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (transaction) => {
    // Else of two that start at once one finds that the other is making it, and fails. The number is ours alone.
    await transaction.query('select pg_advisory_xact_lock(7237491)')
    await transaction.query(
      'create table if not exists migration (name text primary key, applied_at timestamptz not null default now())',
    )
  })
  for (const { name, sql } of migrations) {
    await database.transaction(async (transaction) => {
      // Two processes that start at the same moment take turns.
      await transaction.query('lock table migration in exclusive mode')
      // Whoever waits longer for a table keeps everybody else waiting, who serve citizens meanwhile.
      await transaction.query(`set local lock_timeout = '3s'`)
      const applied = await transaction.query('select 1 from migration where name = $1', [name])
      if (applied.length > 0) return
      for (const statement of statementsOf(sql)) await transaction.query(statement)
      await transaction.query('insert into migration (name) values ($1)', [name])
    })
  }
}

/** Our migrations end a line with each statement, and hold no line that ends with a semicolon inside one. */
export function statementsOf(sql: string): string[] {
  return sql
    .replace(/--.*$/gm, '')
    .split(/;[ \t]*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '')
}
