import { type AskDeps, ask, type Came } from './ask.ts'
import { formsIn, type PageForm } from './forms.ts'

/** Milliseconds that a page may take: longer than whatever the part itself waits for. */
const pageLife = 20_000
const mostRedirects = 20

/** Where somebody's browser ended: with us, or on a page. */
export type Ended = { at: 'ours'; url: string } | { at: 'page'; url: string; came: Came }

/** A browser as far as a plugin without scripts needs it: cookies, redirects and forms. */
export class Browser {
  readonly #cookies = new Map<string, Map<string, string>>()
  readonly #deps: AskDeps
  /** Addresses that begin so are ours: whoever gets there has left the part. */
  readonly #ours: string

  constructor(ours: string, deps: AskDeps) {
    this.#ours = ours
    this.#deps = deps
  }

  open(url: string): Promise<Ended> {
    return this.#go(url, { headers: {} })
  }

  press(from: string, form: PageForm, fields: Readonly<Record<string, string>>): Promise<Ended> {
    const to = new URL(form.action || from, from)
    const sent = new URLSearchParams({ ...form.fields, ...fields }).toString()
    const site = to.origin === new URL(from).origin ? 'same-origin' : 'cross-site'
    const headers = { 'sec-fetch-site': site, origin: new URL(from).origin }
    if (form.method !== 'post') {
      to.search = sent
      return this.#go(to.href, { headers })
    }
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.#go(to.href, { method: 'POST', headers: { ...headers, ...type }, body: sent })
  }

  async #go(first: string, init: RequestInit): Promise<Ended> {
    let url = first
    let next: RequestInit = init
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const came = await this.#ask(url, next)
      if (url.startsWith(this.#ours)) return { at: 'ours', url }
      const location = came.fault === undefined ? came.headers.get('location') : null
      if (location === null || !isRedirect(came)) return { at: 'page', url, came }
      if (!URL.canParse(location, url)) return { at: 'page', url, came }
      url = new URL(location, url).href
      // As browsers do: a form's redirect is asked for with GET, unless it is told otherwise.
      const { status = 0 } = came
      next = status === 307 || status === 308 ? next : { headers: {} }
    }
    return { at: 'page', url, came: { fault: 'connection' } }
  }

  async #ask(url: string, init: RequestInit): Promise<Came> {
    const { host } = new URL(url)
    const jar = this.#cookies.get(host) ?? new Map<string, string>()
    this.#cookies.set(host, jar)
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      ...Object.fromEntries(new Headers(init.headers)),
      ...(cookie && { cookie }),
    }
    const came = await ask(url, { ...init, headers }, this.#deps, pageLife)
    for (const line of came.fault === undefined ? came.headers.getSetCookie() : []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (/max-age=0(;|$)/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return came
  }
}

const isRedirect = ({ status = 0 }: Came) => [301, 302, 303, 307, 308].includes(status)

/** The form that a step is meant for: the first that has all its fields; without fields the first that doesn't cancel. */
export const formFor = (
  page: string,
  fields: Readonly<Record<string, string>>,
  cancels: RegExp,
): PageForm | undefined =>
  formsIn(page)
    .filter(({ words }) => !cancels.test(words))
    .find(({ names }) => Object.keys(fields).every((name) => names.includes(name)))

export const cancelForm = (page: string, cancels: RegExp): PageForm | undefined =>
  formsIn(page).find(({ words }) => cancels.test(words))
