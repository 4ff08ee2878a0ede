import type { AskDeps } from './ask.ts'
import { Browser, cancelForm, type Ended, formFor } from './browser.ts'
import { saying } from './ask.ts'
import type { Listener } from './listener.ts'

/** What a citizen does on the part's pages. */
export type Act = 'identify' | 'cancel'

/** How it went: they were sent to us, they ended on a page of the part, or it could not be tried. */
export type Went =
  | { to: 'us'; url: string; gone?: never }
  | { to: 'page'; what: string }
  | { to: 'nowhere'; why: string }

export interface Citizen {
  /** Whether it is a person, who isn't asked to do the same thing seven times. */
  isPerson: boolean
  /** @param ids of our addresses of this start: whoever gets there has gone on */
  goes(clientUrl: string, act: Act, ids: readonly string[]): Promise<Went>
}

export interface Pressed {
  /** What is filled in on each page, in order. */
  steps: readonly Readonly<Record<string, string>>[]
  cancels: RegExp
}

/** Presses the buttons of pages that work without scripts. */
export function pressingCitizen(
  listener: Listener,
  { steps, cancels }: Pressed,
  deps: AskDeps,
): Citizen {
  return {
    isPerson: false,
    async goes(clientUrl, act) {
      const browser = new Browser(`${listener.base}/`, deps)
      let ended = await browser.open(clientUrl)
      for (const fields of act === 'cancel' ? [{}] : steps) {
        if (ended.at === 'ours') break
        const page = ended.came.fault === undefined ? ended.came.text : ''
        const form = act === 'cancel' ? cancelForm(page, cancels) : formFor(page, fields, cancels)
        if (form === undefined) return { to: 'nowhere', why: noForm(act, ended) }
        ended = await browser.press(ended.url, form, fields)
      }
      return ended.at === 'ours'
        ? { to: 'us', url: ended.url }
        : { to: 'page', what: saying(ended.came) }
    },
  }
}

const noForm = (act: Act, ended: Ended) =>
  ended.at === 'page' && ended.came.status !== 200
    ? `the page came with ${saying(ended.came)}`
    : act === 'cancel'
      ? 'no form of the page says that it cancels; --cancel names it'
      : 'no form of the page has the fields of --press'

export interface PersonSettings {
  /** Says a line to whoever sits there. */
  say: (line: string) => void
  /** Milliseconds that they may take. */
  wait: number
}

/** A person at a browser, who reads what to do. */
export const askedCitizen = (listener: Listener, { say, wait }: PersonSettings): Citizen => ({
  isPerson: true,
  async goes(clientUrl, act, ids) {
    const what = act === 'identify' ? 'identify' : 'cancel'
    say(`Open this in a browser of its own and ${what} (${wait / 1000} s):\n  ${clientUrl}`)
    const arrived = () =>
      listener.arrivals.find(({ kind, id }) => kind !== 'attr' && ids.includes(id))
    await listener.until(() => arrived() !== undefined, wait)
    const url = arrived()?.url.href
    return url === undefined
      ? { to: 'nowhere', why: 'nobody came back in time' }
      : { to: 'us', url }
  },
})

/** Where the citizen ended, as a report says it. */
export const placeOf = (went: Went) =>
  went.to === 'us'
    ? 'at an address of ours'
    : went.to === 'page'
      ? `on a page (${went.what})`
      : 'nowhere'

/** Why nothing can be said of a way that wasn't gone. */
export const whyNot = (went?: Went) =>
  went?.to === 'nowhere' ? went.why : 'the start that it takes was not answered'
