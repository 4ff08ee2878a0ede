import type { PurposeOptions } from '../../protocol/session-options.ts'

/** What fake-core.js answers; see there. */
export interface Reply {
  status?: number
  body?: unknown
  text?: string
  delay?: number
}

export interface Seen {
  method: string
  path: string
  headers: Record<string, string | undefined>
  body: string
}

let count = 0

/** A contact server of this test's own, over real HTTP. */
export class FakeServer {
  /** For the `server` attribute. */
  readonly address: string

  constructor() {
    count += 1
    this.address = `${location.origin}/fake-core/${String(count)}-${crypto.randomUUID()}/`
  }

  async answers(options: PurposeOptions | Reply, start: Reply = { body: {} }): Promise<this> {
    const reply = 'comm_methods' in options ? { body: options } : options
    await fetch(`${this.address}script`, {
      method: 'POST',
      body: JSON.stringify({ options: reply, start }),
    })
    return this
  }

  async requests(): Promise<Seen[]> {
    const response = await fetch(`${this.address}requests`)
    return (await response.json()) as Seen[]
  }

  async starts(): Promise<Seen[]> {
    return (await this.requests()).filter(({ path }) => path === '/start')
  }
}

export async function serverThat(options: PurposeOptions | Reply, start?: Reply) {
  return new FakeServer().answers(options, start)
}

/** A next page that is this one: the browser really goes there, and the test goes on. */
export function nextPage(name = 'left'): string {
  return `${location.href.split('#')[0] ?? ''}#${name}`
}
