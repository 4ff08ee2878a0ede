import type { Hono } from 'hono'
import type { Notice } from '../../../protocol/notice.ts'
import type { SessionActivity } from '../../../protocol/session-activity.ts'
import type { Locale } from '../../../ui/locale.ts'
import type { Words } from '../../../ui/words.ts'
import type { PageForm } from './pages.ts'

/** What a citizen who goes on has agreed to. */
export interface Asked {
  /** Tags of the attributes, each once. */
  attributes: readonly string[]
  locale: Locale
  purpose?: string
}

/** Somebody identified. */
export interface Identified {
  /** A value for each tag that was asked, as people write it; no others. */
  attributes: Readonly<Record<string, string>>
  /** How sure the way of identifying is, in its own words. */
  level?: string
  /** Now, unless told otherwise. */
  authenticatedAt?: Date
  /** Where news of activity and logout go, under this plugin's own `/session_feedback/`: a path segment. */
  session?: string
  /**
   * What `logOut` needs to end this login. Travels sealed in a cookie of this browser, for a quarter of an hour; left out
   * there where it is more than some thousand bytes.
   */
  login?: Readonly<Record<string, string>>
}

/** Nobody did, and why: what the page that they go back to says. */
export interface Refused {
  refused: Extract<Notice, 'cancelled' | 'failed' | 'level_too_low'>
  /** It failed because the other side can't be reached or can't go on: where it has a literal text, a page says that. */
  unavailable?: boolean
}

export type Outcome = Identified | Refused

/**
 * How a session ended. `logged_out`: we were told so, and the other side may hold them for logged in still, so our pages
 * go on showing the way out; `logged_out_there`: the other side told so itself; `expired`: by the clock.
 */
export type Over = 'logged_out' | 'logged_out_there' | 'expired'

/** What kinds of way have in common. */
interface AnyWay {
  /** Whether it can give this attribute; a start that asks for another is refused. */
  provides: (tag: string) => boolean
  /** Shown at the top of each of its pages. */
  badge?: (locale: Locale) => string
  /** Where to read more about it, at the bottom of the page that tells what is shared: an https URL. */
  information?: URL
  /** What its rules want said literally where it can't be reached or says that it can't go on, instead of our own words. */
  unavailableText?: Words
  /** News of a session: its path segment. Whoever sends it ignores the answer. */
  heard?: (session: string, activity: SessionActivity) => void | Promise<void>
  /** Whether a session has ended, and how: what waits to be delivered then is not any more. */
  over?: (session: string) => Promise<Over | undefined>
  /**
   * Where the citizen goes to log out; undefined where there is no such place, or it can't be reached. With it our pages
   * show the way out, to who is logged in.
   * @param login of who identified; empty where that isn't known, and then the place asks the citizen whether they mean it
   * @param comeBack the URL to come back to, with `state`: always the same
   */
  logOut?: (leaving: {
    login: Readonly<Record<string, string>>
    comeBack: string
    state: string
  }) => Promise<string | undefined>
  /** Routes of its own, for browsers and other people's servers. */
  routes?: (app: Hono) => void
  /** Lets go of what would keep the process alive. */
  close?: () => Promise<void>
}

/** The citizen identifies on the page itself. */
export interface WayOnPage extends AnyWay {
  kind: 'page'
  /** What stands above the form, and what the citizen fills in. */
  form: (shown: { locale: Locale; nothingChosen: boolean }) => PageForm
  /** @returns undefined where nothing, or nothing that is known, was filled in */
  read: (fields: Readonly<Record<string, string>>, asked: Asked) => Outcome | undefined
}

/** The citizen goes to somebody else's page and comes back. */
export interface WayElsewhere extends AnyWay {
  kind: 'elsewhere'
  /**
   * Where the citizen goes, and what is needed to judge how they come back. That travels sealed in a cookie of
   * this browser: a few hundred bytes, nothing of it secret from the one who holds it.
   * @param comeBack the URL to come back to: always the same
   * @param state stands in the address that they come back to, as `state`
   * @throws Problem 'plugin_unavailable' where there is nobody to go to
   */
  begin: (asked: Asked & { comeBack: string; state: string }) => Promise<{
    url: string
    kept: Readonly<Record<string, string>>
  }>
  /**
   * Judges how they came back. Asked once for each `begin`.
   * @param url with the query as the browser brought it
   */
  finish: (
    asked: Asked & {
      comeBack: string
      state: string
      url: URL
      kept: Readonly<Record<string, string>>
    },
  ) => Promise<Outcome>
}

export type Way = WayOnPage | WayElsewhere
