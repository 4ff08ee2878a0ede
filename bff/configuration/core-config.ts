import type { KeyObject } from 'node:crypto'
import type { Authentication } from '../../protocol/session-options.ts'
import type { Locale } from '../../ui/locale.ts'
import type { Wording } from '../../ui/wording.ts'
import type { Words } from '../../ui/words.ts'
import type { OpeningHours } from '../../protocol/opening-hours/opening-hours.ts'

/** A way to identify or to communicate. */
export interface Method {
  tag: string
  name: Words
  description?: Words | undefined
  /** Relative to the public base URL. */
  imagePath: string
  /** Absolute, without a slash at the end; `/start_authentication` and the like come behind it. */
  start: string
}

export interface AuthMethod extends Method {
  /** It can only give a result to the browser: the core brings it to the attr URL. */
  disableAttrUrl: boolean
  /** It gets no `tel:` continuation, but one of `ui_tel_url` that holds it. */
  shimTelUrl: boolean
}

export interface CommMethod extends Method {
  /** It takes no result when it is started: the core brings it afterwards. */
  disableAttributesAtStart: boolean
  /** It takes a result from the browser that its conversation belongs to: nothing has to be brought to its attr URL. */
  takesResultInBrowser: boolean
  /** For a plugin that doesn't tell whether it is open. */
  openingHours?: OpeningHours | undefined
}

export interface PurposeAttribute {
  tag: string
  name: Words
  reason?: Words | undefined
}

export interface Purpose {
  tag: string
  name?: Words | undefined
  description?: Words | undefined
  authentication: Authentication
  /** Whether a start may bring the result of an authentication that was done before. */
  acceptAuthResult: boolean
  attributes: readonly PurposeAttribute[]
  /** Those that the purpose allows, in the order in which citizens see them. */
  authMethods: readonly AuthMethod[]
  /** Empty for a purpose that only serves to identify during a conversation. */
  commMethods: readonly CommMethod[]
  retention?: Words | undefined
  controller?: Words | undefined
}

/** TLS of the public listener. PEM texts. */
export interface TlsSettings {
  certs: string
  key: string
  /** Certificates of clients are asked for, and must be made by these. */
  mutual?: { caCerts: string; mandatory: boolean } | undefined
}

/** Where telephone starts go when `ui_tel_url` leads to another server than this one. */
export interface CallPageElsewhere {
  /** A token is put right behind it. */
  url: string
  signingKey?: KeyObject | undefined
}

/** Who signs the links to our choice page. */
export interface ChoicePageKey {
  name: string
  key: KeyObject
  /** Where their `start_url` and `cancel_url` may lead. */
  origins: readonly string[]
}

/** The core's configuration: checked, with everything that refers to something else resolved. */
export interface CoreConfig {
  /** Public, without a slash at the end. */
  serverUrl: string
  internalUrl: string
  listen: {
    address: string
    port: number
    internalAddress: string
    internalPort: number
    /** Nobody chose the internal port: where it is taken, and nothing needs it, it is left out. */
    internalPortIsDefault: boolean
    tls?: TlsSettings | undefined
    /** Seconds that an idle connection is kept; 0 closes each after its answer. */
    keepAliveSeconds: number
  }
  /** Processes that share the work. */
  workers: number
  /** Largest bodies, in bytes, by kind. */
  limits: { json: number; form: number; jwt: number }
  /** How the address of a client is known. */
  clientAddress: {
    /** Header that a trusted proxy writes it in, in lower case. */
    header: string | undefined
    /** Addresses and networks (`10.0.0.0/8`) of proxies. */
    trustedProxies: readonly string[]
  }
  rateLimit: { burst: number; perMinute: number }
  logLevel: 'silent' | 'warn' | 'info' | 'debug'
  /** The first seals, all of them open. */
  secrets: readonly [Uint8Array, ...Uint8Array[]]
  /** Websites whose scripts may ask and start. */
  allowedOrigins: readonly string[]
  /** Websites that citizens may be sent back to; our own pages always are. */
  returnOrigins: readonly string[]
  languages: readonly Locale[]
  wording: Wording
  organisation: {
    name: Words
    website?: string | undefined
    /** For who builds something that asks this core. */
    email?: string | undefined
  }
  /** URLs (`mailto:`, `https:` or `tel:`) for whoever finds a hole. RFC 9116. */
  securityContact: readonly string[]
  imagesFolder?: string | undefined
  /** Where each version of the widget that was served is kept. */
  widgetVersionsFolder?: string | undefined
  authMethods: ReadonlyMap<string, AuthMethod>
  commMethods: ReadonlyMap<string, CommMethod>
  purposes: ReadonlyMap<string, Purpose>
  /** Who may sign a start during a conversation, by `kid`. */
  authOnlyRequestKeys: ReadonlyMap<string, KeyObject>
  choicePageKeys: readonly ChoicePageKey[]
  callPageElsewhere?: CallPageElsewhere | undefined
}
