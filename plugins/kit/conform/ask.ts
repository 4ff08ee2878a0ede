import { z } from 'zod'
import { parseJson } from '../../../protocol/parse-json.ts'

/** What came back, as far as it is looked at; or why nothing did. */
export type Came =
  | { status: number; headers: Headers; text: string; fault?: never }
  | { fault: 'slow' | 'connection' | 'size'; status?: never }

/** Milliseconds that a call between parts may take. PROTOCOL.md section 2. */
export const callLife = 5_000

const largest = 256 * 1024

export interface AskDeps {
  fetch: typeof globalThis.fetch
}

/** Asks once, follows nothing, and waits no longer than `life` milliseconds for the whole of the answer. */
export async function ask(
  url: string,
  init: RequestInit,
  { fetch }: AskDeps,
  life = callLife,
): Promise<Came> {
  const signal = AbortSignal.timeout(life)
  try {
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    const text = await textOf(response)
    if (text === undefined) return { fault: 'size' }
    return { status: response.status, headers: response.headers, text }
  } catch {
    return { fault: signal.aborted ? 'slow' : 'connection' }
  }
}

async function textOf(response: Response): Promise<string | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true })
    if (text.length > largest) return undefined
  }
  return text
}

export const postJson = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
})

export const postJwt = (token: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/jwt', ...headers },
  body: token,
})

export const isOk = ({ status = 0 }: Came): boolean => status >= 200 && status < 300
export const isRefusal = ({ status = 0 }: Came): boolean => status >= 400 && status < 500

/** The JSON of an answer, where it is some. */
export const jsonOf = (came: Came): unknown =>
  came.fault === undefined ? parseJson(came.text) : undefined

const Coded = z.object({ code: z.string().regex(/^[a-z]+(_[a-z]+){0,7}$/) })

/** What a problem calls itself. Its detail may hold anything, and is left alone; so is what isn't spelled as a code. */
function codeIn(text: string, type: string): string {
  if (!/^application\/problem\+json$/i.test(type.trim())) return ''
  const problem = Coded.safeParse(parseJson(text))
  return problem.success ? ` (${problem.data.code})` : ''
}

/** Half a sentence about an answer, with nothing that stood in it but the code of a problem. */
export function saying(came: Came): string {
  switch (came.fault) {
    case undefined: {
      const [type = ''] = (came.headers.get('content-type') ?? '').split(';')
      const status = `status ${came.status}${codeIn(came.text, type)}`
      return type === '' ? status : `${status} with ${type}`
    }
    case 'slow':
      return 'no answer in time'
    case 'connection':
      return 'no answer: the connection failed'
    case 'size':
      return 'an answer of more than 256 kB'
  }
}
