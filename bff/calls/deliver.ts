import type { Agent } from 'undici'
import { Problem } from '../../protocol/problem.ts'
import { traceHeaders } from '../observe/trace-context.ts'
import { exchange } from './exchange.ts'
import { failureOf } from './failure.ts'
import { largestAnswer } from './plugin.ts'
import type { Delivery } from './plugin-client.ts'
import { createSlots, type Slots } from './slots.ts'

/** Per method, so that where one leads to something that hangs the others go on. */
const atOnce = 32
const queueLength = 64

export interface Deliveries {
  deliver(delivery: Delivery): Promise<number>
  close(): Promise<void>
}

/** Brings auth results to attr URLs, which are wherever a comm plugin says. */
export function createDeliveries({
  timeout,
  clock,
}: {
  timeout: number
  clock: () => number
}): Deliveries {
  // It lets go of an origin with its last connection.
  let opened: Promise<Agent> | undefined
  const agent = () =>
    (opened ??= import('undici').then(({ Agent }) => new Agent({ connect: { timeout } })))
  const slotsByMethod = new Map<string, Slots>()

  function slotsOf(method: string): Slots {
    const known = slotsByMethod.get(method)
    if (known) return known
    const slots = createSlots({ atOnce: () => atOnce, waiting: queueLength })
    slotsByMethod.set(method, slots)
    return slots
  }

  return {
    async deliver({ method, attrUrl, jwe, trace }) {
      const facts = { method, call: 'attr_url', ...(trace && { trace: trace.id }) }
      const began = clock()
      const slots = slotsOf(method)
      if (!(await slots.take(timeout))) throw new Problem('plugin_busy', facts)
      try {
        const { origin, pathname, search } = new URL(attrUrl)
        const { status } = await exchange(
          await agent(),
          {
            origin,
            path: `${pathname}${search}`,
            method: 'POST',
            headers: { 'content-type': 'application/jwt', ...(trace && traceHeaders(trace)) },
            body: jwe,
          },
          { timeout: Math.max(timeout - (clock() - began), 1), largest: largestAnswer },
        )
        return status
      } catch (error) {
        throw failureOf(error, facts)
      } finally {
        slots.free()
      }
    },
    async close() {
      for (const slots of slotsByMethod.values()) slots.clear()
      await (await opened)?.destroy()
    },
  }
}
