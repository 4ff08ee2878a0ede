import { request, type IncomingHttpHeaders } from 'node:http'

export interface PersonsAnswer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/**
 * Somebody's browser as far as a conversation needs it: it keeps its cookies, follows nothing by itself,
 * and takes a new connection every time, so that any of several processes may get it.
 */
export class Person {
  readonly cookies = new Map<string, string>()

  get(url: string, headers: Record<string, string> = {}): Promise<PersonsAnswer> {
    return this.#ask('GET', url, headers)
  }

  post(url: string, body: unknown): Promise<PersonsAnswer> {
    const types = { accept: 'application/json', 'content-type': 'application/json' }
    return this.#ask('POST', url, types, JSON.stringify(body))
  }

  submit(url: string, fields: Record<string, string>): Promise<PersonsAnswer> {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.#ask('POST', url, type, new URLSearchParams(fields).toString())
  }

  /** A stream, from the beginning: calls for each event until it ends. */
  listen(url: string, heard: (event: string, data: unknown) => void): { close(): void } {
    const asked = request(url, { agent: false, headers: this.#headers({}) }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('error', () => {})
      response.on('data', (part: string) => {
        const blocks = (text + part).split('\n\n')
        text = blocks.pop() ?? ''
        for (const block of blocks) {
          const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1]
          const event = field('event')
          if (event !== undefined) heard(event, JSON.parse(field('data') ?? 'null'))
        }
      })
    })
    asked.on('error', () => {}).end()
    return { close: () => asked.destroy() }
  }

  #headers(more: Record<string, string>): Record<string, string> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    return { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }), ...more }
  }

  #ask(method: string, url: string, more: Record<string, string>, body?: string) {
    return new Promise<PersonsAnswer>((resolve, reject) => {
      const options = { method, agent: false, headers: this.#headers(more) }
      const asked = request(url, options, (response) => {
        for (const line of response.headers['set-cookie'] ?? []) {
          const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
          this.cookies.set(name, value)
        }
        let text = ''
        response.setEncoding('utf8').on('data', (part: string) => (text += part))
        response.once('error', reject)
        response.once('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        )
      })
      asked.setTimeout(20_000, () => asked.destroy(new Error('No answer in 20 s.')))
      asked.once('error', reject).end(body)
    })
  }
}
