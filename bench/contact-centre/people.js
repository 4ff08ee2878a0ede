import { createHash, randomBytes } from 'node:crypto'
import { conversationKeys } from './conversation-keys.js'

/**
 * Citizens as if they had come one after the other, written into the tables at once: what brings them there is
 * measured elsewhere.
 * @typedef {{ id: string, cookie: string }} Citizen
 */

/**
 * @param {import('pg').Client} client
 * @param {string} dataFolder of the contact centre
 * @param {number} count
 * @returns {Promise<Citizen[]>} in the order in which they are served
 */
export async function waitingCitizens(client, dataFolder, count) {
  const keyOf = await conversationKeys(dataFolder)
  const people = Array.from({ length: count }, () => ({
    id: randomBytes(16).toString('base64url'),
    secret: randomBytes(32).toString('base64url'),
  }))
  const ids = people.map(({ id }) => id)
  const keys = ids.map(keyOf)
  await client.query(
    `insert into conversation (id, purpose, channel, state, wrapped_key, wrapping_key_id, created_at, queued_at,
       ends_at, deadline_at)
     select id, 'question', 'chat', 'waiting', wrapped, under, at, at, at + interval '1 day', at + interval '1 day'
     from unnest($1::text[], $2::bytea[], $3::text[]) with ordinality as person (id, wrapped, under, number),
       lateral (select now() + number * interval '1 millisecond' as at) as moment`,
    [ids, keys.map(({ wrapped }) => wrapped), keys.map(({ under }) => under)],
  )
  await client.query(
    `insert into citizen (conversation_id, number, locale, client_token_hash, owner_hash, arrived_at)
     select id, 1, 'nl', sha256(convert_to(id, 'utf8')), hash, now()
     from unnest($1::text[], $2::bytea[]) as person (id, hash)`,
    [ids, people.map(({ secret }) => createHash('sha256').update(secret, 'utf8').digest())],
  )
  await client.query('analyze conversation, citizen')
  return people.map(({ id, secret }) => ({ id, cookie: `__Host-conversation-${id}=${secret}` }))
}

/** @param {import('pg').Client} client */
export const nobody = (client) => client.query('truncate conversation cascade')
