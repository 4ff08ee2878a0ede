import type { Adapter, AdapterPayload } from 'oidc-provider'

/** What a provider knows, for several of them: one that got another key is still the same provider. */
export function sharedMemory(): (model: string) => Adapter {
  const kept = new Map<string, AdapterPayload>()
  return (model) => {
    const key = (id: string) => `${model}:${id}`
    return {
      upsert: (id, payload) => Promise.resolve(void kept.set(key(id), payload)),
      find: (id) => Promise.resolve(kept.get(key(id))),
      findByUid: (uid) =>
        Promise.resolve(
          [...kept].find(([name, { uid: its }]) => name.startsWith(key('')) && its === uid)?.[1],
        ),
      findByUserCode: () => Promise.resolve(undefined),
      consume: (id) => {
        const payload = kept.get(key(id))
        if (payload) payload.consumed = Math.floor(Date.now() / 1000)
        return Promise.resolve()
      },
      destroy: (id) => Promise.resolve(void kept.delete(key(id))),
      revokeByGrantId: (grantId) => {
        for (const [name, payload] of kept) if (payload.grantId === grantId) kept.delete(name)
        return Promise.resolve()
      },
    }
  }
}
