/** A conversation as the kit knows it. Secrets are kept as SHA-256, in hexadecimal. */
export interface Conversation {
  id: string
  purpose: string
  /** A language of the kit's, such as `nl`. */
  locale: string
  /** Where the citizen came from. */
  returnUrl?: string
  clientHash: string
  /** None where the result came with the start. */
  attrHash?: string
  /** Of the browser that arrived first: nobody else gets in. */
  ownerHash?: string
  /** Whether a result came, and what it said; attributes are for the supplier to keep, or not to. */
  identified: 'waiting' | 'success' | 'failed'
  /** Milliseconds since 1970; after it all of it may be forgotten. */
  until: number
}

/**
 * Where conversations are kept: a table of the supplier's own, shared by every process. What is said to happen at
 * once must be one statement or one transaction.
 */
export interface ConversationStore {
  add(conversation: Conversation): Promise<void>
  find(
    by: { id: string } | { clientHash: string } | { attrHash: string },
  ): Promise<Conversation | undefined>
  /**
   * At once: gives the conversation its owner where it has none yet.
   * @returns whether this is its owner
   */
  own(id: string, ownerHash: string): Promise<boolean>
  /**
   * At once: closes the attr URL, remembers the result's digest until then, and notes what it said.
   * @returns `gone` where the attr URL was closed before, `reused` where any conversation had this result: then nothing changes
   */
  claim(
    id: string,
    result: { digest: string; until: number; status: 'success' | 'failed' },
  ): Promise<'claimed' | 'gone' | 'reused'>
  /** At once: undoes `claim`, where the supplier could not take what it said. */
  release(conversation: Conversation, digest: string): Promise<void>
  remove(id: string): Promise<void>
}
