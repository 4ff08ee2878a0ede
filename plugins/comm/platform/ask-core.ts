import { parseJson } from '../../../protocol/parse-json.ts'
import { Problem } from '../../../protocol/problem.ts'
import { signStart } from '../../../protocol/sign-start.ts'
import { type SignedStart, StartResponse } from '../../../protocol/start.ts'
import type { AskSettings } from '../core-settings.ts'

export interface AskCoreDeps {
  settings: AskSettings
  fetch: typeof globalThis.fetch
  now: () => Date
}

/** In milliseconds: a person waits. */
const patience = 5_000

/** Of the core's answer, in bytes. */
const largest = 64 * 1024

/**
 * Asks the core, with our signature, to let somebody identify (PROTOCOL.md section 2). No redirect is followed.
 * @returns where they go for it
 * @throws Problem 'plugin_refused' with the fact `answer`, 'plugin_slow' after 5 s, 'plugin_unreachable' or
 * 'plugin_unusable'; none of them says what was asked
 */
export async function askCore(
  request: SignedStart['request'],
  { settings, fetch, now }: AskCoreDeps,
): Promise<string> {
  const { startKey: key, startKeyId: kid, coreUrl } = settings
  const body = await signStart(request, { key, kid, now })
  const facts = { call: 'start' }
  const signal = AbortSignal.timeout(patience)
  try {
    const answer = await fetch(`${coreUrl}/start`, {
      method: 'POST',
      // Older cores compare the whole of it.
      headers: { accept: 'application/json', 'content-type': 'application/jwt' },
      body,
      redirect: 'manual',
      signal,
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      throw new Problem('plugin_refused', { ...facts, answer: answer.status })
    }
    const text = await readAtMost(answer.body, largest)
    const parsed = StartResponse.safeParse(text === undefined ? undefined : parseJson(text))
    if (!parsed.success) throw new Problem('plugin_unusable', { ...facts, fault: 'shape' })
    return parsed.data.client_url
  } catch (fault) {
    // What went wrong in fetch names addresses.
    if (fault instanceof Problem) throw fault
    throw new Problem(signal.aborted ? 'plugin_slow' : 'plugin_unreachable', facts)
  }
}

/** Undefined where there is more. */
async function readAtMost(
  body: ReadableStream<Uint8Array> | null,
  bytes: number,
): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of body ?? []) {
    size += part.byteLength
    if (size > bytes) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
