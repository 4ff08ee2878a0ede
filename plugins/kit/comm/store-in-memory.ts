import type { Conversation, ConversationStore } from './store.ts'

/**
 * Keeps conversations in this process only: for trying and for tests. After a restart every citizen and every result
 * that is on its way is refused, and a second process knows nothing of the first one's.
 */
export function storeInMemoryForTryingOnly(now: () => Date = () => new Date()): ConversationStore {
  const conversations = new Map<string, Conversation>()
  const digests = new Map<string, number>()

  function forget(): void {
    const at = now().getTime()
    for (const [id, { until }] of conversations) if (until <= at) conversations.delete(id)
    for (const [digest, until] of digests) if (until <= at) digests.delete(digest)
  }

  return {
    add(conversation) {
      forget()
      conversations.set(conversation.id, { ...conversation })
      return Promise.resolve()
    },
    find(by) {
      forget()
      const found = [...conversations.values()].find((one) =>
        Object.entries(by).every(([name, value]) => one[name as keyof Conversation] === value),
      )
      return Promise.resolve(found && { ...found })
    },
    own(id, ownerHash) {
      const found = conversations.get(id)
      if (found) found.ownerHash ??= ownerHash
      return Promise.resolve(found?.ownerHash === ownerHash)
    },
    claim(id, { digest, until, status }) {
      const found = conversations.get(id)
      if (found?.identified !== 'waiting') return Promise.resolve('gone')
      if (digests.has(digest)) return Promise.resolve('reused')
      digests.set(digest, until)
      found.identified = status
      delete found.attrHash
      return Promise.resolve('claimed')
    },
    release(conversation, digest) {
      digests.delete(digest)
      conversations.set(conversation.id, { ...conversation })
      return Promise.resolve()
    },
    remove(id) {
      conversations.delete(id)
      return Promise.resolve()
    },
  }
}
