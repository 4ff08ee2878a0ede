import type { CustomFetch } from 'openid-client'
import { isAllowed } from './allowed-origins.ts'

/** The provider can't be reached, doesn't answer in time, or answers with a fault of its own. */
export class ProviderUnreachable extends Error {
  /** It said nothing for too long. */
  readonly slow: boolean

  constructor(slow = false) {
    super('provider_unreachable')
    this.name = 'ProviderUnreachable'
    this.slow = slow
  }
}

/** No answer of a provider comes near this; in bytes. */
const largestAnswer = 512 * 1024

/**
 * Asks the provider, and takes no more of its answer than a provider would say. Redirects are not followed.
 * @param origins where it may be; anywhere that its metadata says, unless given
 * @throws ProviderUnreachable, also for an answer of 5xx
 */
export function boundedFetch(
  fetch: typeof globalThis.fetch,
  origins?: readonly string[],
): CustomFetch {
  return async (url, { method, headers, body, signal }) => {
    try {
      if (origins && !isAllowed(url, origins)) throw new ProviderUnreachable()
      const asked = { method, headers, body: body as BodyInit, redirect: 'manual', signal } as const
      const response = await fetch(url, asked)
      if (response.status >= 500) throw new ProviderUnreachable()
      const said = await read(response.body)
      const { status } = response
      const empty = status === 204 || status === 304
      return new Response(empty ? null : said, {
        status,
        headers: new Headers([...response.headers]),
      })
    } catch {
      // What went wrong in fetch names addresses, and the answer may hold tokens.
      throw new ProviderUnreachable(signal?.aborted)
    }
  }
}

async function read(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > largestAnswer) throw new ProviderUnreachable()
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
