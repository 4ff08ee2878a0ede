import type { PurposeOptions, SessionOptions } from '../../protocol/session-options.ts'

/** What one request is answered with. */
export interface Reply {
  status?: number
  body?: unknown
  /** Instead of JSON. */
  text?: string
  /** The network doesn't work, or the server refuses this page: the browser tells no difference. */
  unreachable?: boolean
  /** The server is there, but scripts of this page may not speak to it (CORS). */
  refused?: boolean
  /** No answer ever comes. */
  never?: boolean
}

export interface Core {
  options: Reply
  start?: Reply
  /** What is asked at an address that ends in this, before its question mark. */
  at?: Readonly<Record<string, Reply>>
  /** The page's `form-action` forbids the form. */
  formBlocked?: boolean
}

export interface Asked {
  readonly path: string
  readonly body: unknown
}

interface Served {
  readonly core: Core
  readonly asked: Asked[]
  readonly forms: Readonly<Record<string, unknown>>[]
}

const cores = new Map<string, Served>()
let count = 0

/**
 * Answers what is asked below an address of its own, in place of a contact server: nothing leaves the
 * browser.
 */
export class FakeCore {
  readonly address: string
  readonly #served: Served

  constructor(core: Core, address?: string) {
    count += 1
    this.address = address ?? `https://contact-${String(count)}.voorbeeld.example/`
    this.#served = { core, asked: [], forms: [] }
    cores.set(this.address, this.#served)
  }

  /** Answers differently from now on: the network is back. */
  become(core: Partial<Core>): void {
    Object.assign(this.#served.core, core)
  }

  get asked(): readonly Asked[] {
    return this.#served.asked
  }

  get starts(): readonly Asked[] {
    return this.#served.asked.filter(({ path }) => path === 'start')
  }

  /** The fields of the forms that the browser was sent away by. */
  get forms(): readonly Readonly<Record<string, unknown>>[] {
    return this.#served.forms
  }
}

export const offers = (options: PurposeOptions): Reply => ({ body: options })
export const offersAll = (options: SessionOptions): Reply => ({ body: options })
export const problem = (status: number, code: string, method?: string): Reply => ({
  status,
  body: { type: `urn:id-contact:problem:${code}`, title: code, status, code, method },
})

/** Whatever isn't below such an address goes where it always goes. */
const realFetch = globalThis.fetch
globalThis.fetch = fakeFetch

async function fakeFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  // Without a page, as where a test only reads the stories, there is no core to play.
  if (typeof document === 'undefined') return realFetch(input, init)
  const url = new URL(input instanceof Request ? input.url : input, document.baseURI)
  const found = coreAt(url)
  if (!found) return realFetch(input, init)
  const [address, { core, asked }] = found
  const path = url.href.slice(new URL(address, document.baseURI).href.length)
  asked.push({ path, body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined })
  const own = Object.entries(core.at ?? {}).find(([end]) => url.pathname.endsWith(end))?.[1]
  const reply = own ?? (path === 'start' ? (core.start ?? { never: true }) : core.options)
  // A moment, as every network takes.
  await Promise.resolve()
  const opaque = init?.mode === 'no-cors'
  if (reply.unreachable || (reply.refused && !opaque)) throw new TypeError('Failed to fetch')
  if (opaque) return Response.error()
  if (reply.never) return new Promise(over(init?.signal))
  if (reply.status === 204) return new Response(null, { status: 204 })
  return new Response(reply.text ?? JSON.stringify(reply.body ?? {}), {
    status: reply.status ?? 200,
    headers: { 'content-type': reply.text === undefined ? 'application/json' : 'text/html' },
  })
}

const coreAt = (url: URL) =>
  [...cores].find(([address]) => url.href.startsWith(new URL(address, document.baseURI).href))

/** A form would take the browser away from the stories: to such an address none is sent. */
const realSubmit = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'submit')
HTMLFormElement.prototype.submit = function (this: HTMLFormElement) {
  const served = coreAt(new URL(this.action))?.[1]
  if (!served) return void Reflect.apply(realSubmit?.value as () => void, this, [])
  if (!served.core.formBlocked)
    return void served.forms.push(Object.fromEntries(new FormData(this)))
  document.dispatchEvent(
    new SecurityPolicyViolationEvent('securitypolicyviolation', {
      documentURI: location.href,
      effectiveDirective: 'form-action',
      violatedDirective: 'form-action',
      originalPolicy: "form-action 'none'",
      disposition: 'enforce',
      statusCode: 200,
    }),
  )
}

const over =
  (signal: AbortSignal | null | undefined) => (_: unknown, reject: (fault: unknown) => void) => {
    signal?.addEventListener('abort', () => {
      reject(new DOMException('Over', 'AbortError'))
    })
  }
