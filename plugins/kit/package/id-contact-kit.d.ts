/**
 * `id-contact/kit`: what a plugin for a way to identify, or to talk, is made with. WRITE-A-PLUGIN.md shows how.
 * Everything here stays as it is within a major version; fields may be added.
 */
import type { KeyObject } from 'node:crypto'
import type { Hono } from 'hono'
import type { HtmlEscapedString } from 'hono/utils/html'

export type Locale = 'nl' | 'en' | 'de' | 'fr' | 'pl' | 'tr' | 'uk' | 'ar'
/** The same in every language, or one text for each language that has its own. */
export type Words = string | { readonly [locale in Locale]?: string | undefined }

/** Text that is already safe to put in a page. */
export type Html = HtmlEscapedString
export type HtmlPart = string | number | Html | null | undefined | false | readonly HtmlPart[]
/** A piece of a page: whatever stands between `${` and `}` is escaped, unless `html` made it. */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html

/** Flat, known fields. Never a token, an attribute or what a person typed. */
export type Facts = Record<string, string | number | boolean | undefined>
export interface Log {
  info(event: string, facts?: Facts): void
  warn(event: string, facts?: Facts): void
  error(event: string, facts?: Facts): void
}
/** JSON lines on standard output. Facts that are no text, number or boolean are left out. */
export function createLog(settings?: {
  level?: 'silent' | 'error' | 'warn' | 'info' | 'debug'
}): Log

/** Apps for browsers and apps for other parts, each with the path that it is mounted at. */
export interface Plugin {
  name: string
  public: { path: string; app: Hono }[]
  internal: { path: string; app: Hono }[]
  quiet?(): void
  close(): Promise<void>
}

export interface ListenAddresses {
  address: string
  port: number
  internalAddress: string
  internalPort: number
}
export interface Running {
  ports: { public: number; internal: number }
  /** Lets requests under way finish (11 s at most), and stops. */
  close(): Promise<void>
}
/** Serves a plugin on two listeners. Rejects where one of them can't be listened on. */
export function serve(plugin: Plugin, listen: ListenAddresses): Promise<Running>

/** Everything that is wrong with a configuration file, a line each; never a secret. */
export class SettingsFault extends Error {}
export interface Settings<Config> {
  config: Config
  listen: ListenAddresses
  /** The whole file, for tables of the plugin's own. Nothing in it was judged. */
  raw: Record<string, unknown>
}

/** One way of identifying, as its file has it. */
export interface AuthConfig {
  readonly name: string
  readonly path: string
  readonly serverUrl: string
  readonly internalUrl: string
  readonly languages: readonly Locale[]
  readonly organisation: { name: Words; website?: string | undefined }
  /** Where citizens and results may be sent. Nothing, unless configured. */
  readonly allowedOrigins: readonly string[]
  readonly signingKey: KeyObject
  readonly encryptionKey: KeyObject
}
/** Reads `[auth.<name>]` and what it leans on. Rejects with SettingsFault. */
export function readAuthSettings(file: string, name: string): Promise<Settings<AuthConfig>>

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
  /** Where news of activity and logout go: a path segment. */
  session?: string
  /** What `logOut` needs to end this login; travels sealed in a cookie for a quarter of an hour. */
  login?: Readonly<Record<string, string>>
}
/** Nobody did, and why. */
export interface Refused {
  refused: 'cancelled' | 'failed' | 'level_too_low'
  /** It failed because the other side can't be reached or can't go on: with `unavailableText` a page says that literally. */
  unavailable?: boolean
}
export type Outcome = Identified | Refused

interface AnyWay {
  /** Whether it can give this attribute; a start that asks for another is refused. */
  provides: (tag: string) => boolean
  badge?: (locale: Locale) => string
  /** Said literally where those whom the citizen goes to, or came back from, can't be reached or can't go on. */
  unavailableText?: Words
  heard?: (session: string, activity: { type: 'user_active' | 'logout' }) => void | Promise<void>
  /**
   * Whether a session has ended, and how: what waits to be delivered then is not any more. `logged_out`: you were told so
   * by `heard`; `logged_out_there`: where they logged in they are out too, so that our pages show the way out no more.
   */
  over?: (session: string) => Promise<'logged_out' | 'logged_out_there' | 'expired' | undefined>
  /**
   * Where the citizen goes to log out. With it our pages show the way out, to who is logged in. `comeBack` is always
   * the same URL and must be given `state` back; `login` is empty where it isn't known who leaves.
   */
  logOut?: (leaving: {
    login: Readonly<Record<string, string>>
    comeBack: string
    state: string
  }) => Promise<string | undefined>
  routes?: (app: Hono) => void
  close?: () => Promise<void>
}
/** The citizen identifies on the sharing page itself, by a form that works without scripts. */
export interface WayOnPage extends AnyWay {
  kind: 'page'
  form: (shown: { locale: Locale; nothingChosen: boolean }) => {
    notice?: Html
    fields: Html
    /**
     * What is wrong with what was filled in: in the title, and above the fields unless they show it themselves. A field
     * that it is about names it: `aria-describedby="form-error"`.
     */
    error?: string
  }
  /** Undefined where nothing, or nothing that is known, was filled in: then the form is shown again. */
  read: (fields: Readonly<Record<string, string>>, asked: Asked) => Outcome | undefined
}
/** The citizen goes to somebody else's page and comes back. */
export interface WayElsewhere extends AnyWay {
  kind: 'elsewhere'
  /** `kept` travels sealed in a cookie: a few hundred bytes. `comeBack` is always the same URL. */
  begin: (asked: Asked & { comeBack: string; state: string }) => Promise<{
    url: string
    kept: Readonly<Record<string, string>>
  }>
  /** Judges how they came back; asked once for each `begin`. */
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

/** What is left to the kit unless somebody says otherwise. */
export interface Surroundings {
  /** JSON lines on standard output. */
  log?: Log
  now?: () => Date
  fetch?: typeof globalThis.fetch
  /** The folder with `page.css`; the package's own. */
  assets?: string
}

/**
 * A complete authentication plugin around a way of identifying: starts, the sharing page, cancelling, the sealed
 * result, delivery and the way back. It keeps no state, so any number of processes may serve the same citizens.
 */
export function authPlugin(settings: { config: AuthConfig; way: Way } & Surroundings): Plugin

/** A comm plugin, as its file has it. */
export interface CommPartConfig {
  readonly path: string
  readonly serverUrl: string
  readonly internalUrl: string
  readonly languages: readonly Locale[]
  readonly organisation: { name: Words; website?: string | undefined }
  readonly decryptionKey: KeyObject
  readonly signatureKeys: readonly KeyObject[]
}
/** Reads `[comm]` and what it leans on. Rejects with SettingsFault. */
export function readCommSettings(file: string): Promise<Settings<CommPartConfig>>

/** A conversation as the kit knows it. Secrets are kept as SHA-256, in hexadecimal. */
export interface Conversation {
  id: string
  purpose: string
  locale: string
  returnUrl?: string
  clientHash: string
  attrHash?: string
  ownerHash?: string
  identified: 'waiting' | 'success' | 'failed'
  /** Milliseconds since 1970; after it all of it may be forgotten. */
  until: number
}
/** Where conversations are kept. What is said to happen at once must be one statement or one transaction. */
export interface ConversationStore {
  add(conversation: Conversation): Promise<void>
  find(
    by: { id: string } | { clientHash: string } | { attrHash: string },
  ): Promise<Conversation | undefined>
  /** At once: gives it its owner where it has none. Whether this is its owner. */
  own(id: string, ownerHash: string): Promise<boolean>
  /** At once: closes the attr URL, remembers the digest, notes the status; or changes nothing. */
  claim(
    id: string,
    result: { digest: string; until: number; status: 'success' | 'failed' },
  ): Promise<'claimed' | 'gone' | 'reused'>
  /** At once: undoes `claim`. */
  release(conversation: Conversation, digest: string): Promise<void>
  remove(id: string): Promise<void>
}
/** Keeps conversations in this process only: for trying and for tests. */
export function storeInMemoryForTryingOnly(now?: () => Date): ConversationStore

/** Who somebody is: decrypted, the signature and the times checked, and known to be new. */
export interface Result {
  readonly status: 'success' | 'failed'
  readonly attributes: Readonly<Record<string, string>>
  readonly session_url?: string
  readonly auth_method?: string
  readonly level?: string
  readonly authenticated_at?: string
  readonly purpose?: string
  readonly jti?: string
}
export interface CommWay {
  /** Takes who the citizen is. What it throws makes the delivery fail; the same result may then come again. */
  identified: (conversation: Conversation, result: Result) => void | Promise<void>
  /** What the owner of the conversation sees. The result may not have come yet. */
  page: (
    conversation: Conversation,
    shown: { locale: Locale },
  ) => CitizensPage | Promise<CitizensPage>
  /** What it throws refuses the start. */
  started?: (conversation: Conversation) => void | Promise<void>
  /** Whether citizens are helped now. Without it they are. Minutes; ISO 8601 with a time zone. */
  availability?: (purpose: string) => Availability | Promise<Availability>
}
export type CitizensPage =
  { title: string; main: Html; refreshWithoutScripts?: number } | { redirect: string }
export interface Availability {
  available: boolean
  waiting?: number
  opens_at?: string
}

/**
 * A complete communication plugin around a way of talking: starts, attr URLs that take one result, results opened,
 * and a page that only the first browser to arrive gets into.
 */
export function commPlugin(
  settings: { config: CommPartConfig; way: CommWay; store: ConversationStore } & Surroundings,
): Plugin

/**
 * Tells the auth plugin what became of somebody's session. Never throws; takes 5 s at most, follows no redirects, and goes
 * nowhere but to `allowedOrigins`, where they are given. `over`: it was told, and answered that the session had ended before.
 */
export function tellSession(
  sessionUrl: string,
  type: 'user_active' | 'logout',
  deps: { fetch: typeof globalThis.fetch; allowedOrigins?: readonly string[] },
): Promise<'told' | 'over' | 'not_allowed' | 'timeout' | 'unreachable'>
