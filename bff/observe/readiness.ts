import { Problem } from '../../protocol/problem.ts'
import type { WatchfulClient } from '../calls/plugin-client.ts'
import type { CoreConfig, Method, Purpose } from '../configuration/core-config.ts'

/** What `/readyz` says: which methods' plugins answer, and whether that is enough for anything. */
export interface Readiness {
  /** `degraded`: something can't be started; `unready`: nothing can. */
  status: 'ready' | 'degraded' | 'unready'
  /** By tag: `ready`, or the code of the problem. */
  methods: Record<string, string>
}

export interface ReadinessDeps {
  config: CoreConfig
  client: Pick<WatchfulClient, 'look'>
  now: () => Date
  /** Milliseconds that a plugin gets. */
  timeout: number
}

/** Milliseconds that an answer counts for: load balancers ask often, and there may be many. */
const life = 2000

/** Asks all plugins at once whether they are there. */
export function createReadiness(deps: ReadinessDeps): () => Promise<Readiness> {
  let known: { answer: Promise<Readiness>; until: number } | undefined
  return () => {
    const now = deps.now().getTime()
    if (known && known.until > now) return known.answer
    known = { answer: ask(deps), until: now + life }
    return known.answer
  }
}

async function ask({ config, client, timeout }: ReadinessDeps): Promise<Readiness> {
  const methods = [...config.authMethods.values(), ...config.commMethods.values()]
  const states = new Map<Method, string>(
    await Promise.all(methods.map(async (method) => [method, await stateOf(method)] as const)),
  )
  const isReady = (method: Method) => states.get(method) === 'ready'

  // A method to identify may have the tag of one to communicate: the one that isn't ready is told.
  const told = new Map<string, string>()
  for (const [{ tag }, state] of states)
    if ((told.get(tag) ?? 'ready') === 'ready') told.set(tag, state)

  // One without channels only serves to identify during a conversation, which another has begun.
  const all = [...config.purposes.values()]
  const withChannels = all.filter(({ commMethods }) => commMethods.length > 0)
  const purposes = withChannels.length > 0 ? withChannels : all
  const status = !purposes.some((purpose) => canStart(purpose, isReady))
    ? 'unready'
    : methods.every(isReady)
      ? 'ready'
      : 'degraded'
  return { status, methods: Object.fromEntries(told) }

  async function stateOf(method: Method): Promise<string> {
    try {
      await client.look(method, timeout)
      return 'ready'
    } catch (error) {
      return error instanceof Problem ? error.code : 'internal'
    }
  }
}

function canStart(purpose: Purpose, isReady: (method: Method) => boolean): boolean {
  const { authentication, authMethods, commMethods } = purpose
  const identifies = authentication !== 'required' || authMethods.some(isReady)
  return identifies && (commMethods.length === 0 || commMethods.some(isReady))
}
