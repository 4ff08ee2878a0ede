import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import { type ConversationRow, findConversation } from '../conversation/row.ts'
import { hashOf, sameHash } from '../conversation/secrets.ts'
import { type DeletionRow, findDeletion } from '../retention/delete-conversation.ts'

/** One cookie a conversation; the prefix makes the browser take it only from this host, over https or on this machine. */
const cookieName = (conversationId: string) => `__Host-conversation-${conversationId}`

/** In seconds. Longer than a conversation usually lives; the cookie opens nothing after it. */
const cookieLife = 12 * 60 * 60

export const ownerSecretOf = (c: Context, conversationId: string): string | undefined =>
  getCookie(c, cookieName(conversationId))

export function makeOwner(c: Context, conversationId: string, ownerSecret: string): void {
  setCookie(c, cookieName(conversationId), ownerSecret, {
    path: '/',
    secure: true,
    httpOnly: true,
    // The citizen arrives by a redirect that began on another site.
    sameSite: 'Lax',
    maxAge: cookieLife,
  })
}

export type Owned = { is: 'there'; row: ConversationRow } | { is: 'deleted'; deletion: DeletionRow }

/**
 * The conversation in the address, for the browser that owns it and no other.
 * @throws Problem 'conversation_unknown' | 'conversation_not_yours'
 */
export async function requireOwner({ database }: CommContext, c: Context): Promise<Owned> {
  const id = c.req.param('id') ?? ''
  const row = await findConversation(database, id)
  const deletion = row === undefined ? await findDeletion(database, id) : undefined
  const ownerHash = row?.owner_hash ?? deletion?.owner_hash
  if (ownerHash === undefined || ownerHash === null) throw new Problem('conversation_unknown')

  const secret = ownerSecretOf(c, id)
  if (secret === undefined || !sameHash(ownerHash, hashOf(secret))) {
    throw new Problem('conversation_not_yours')
  }
  if (row !== undefined) return { is: 'there', row }
  if (deletion !== undefined) return { is: 'deleted', deletion }
  throw new Problem('conversation_unknown')
}
