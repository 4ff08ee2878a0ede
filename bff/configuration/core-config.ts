import type { Locale } from '../../ui/locale.ts'
import type { Words } from '../../ui/words.ts'

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

export interface PurposeAttribute {
  tag: string
  name: Words
  reason?: Words | undefined
}

export interface Purpose {
  tag: string
  name?: Words | undefined
  description?: Words | undefined
  authentication: 'required'
  attributes: readonly PurposeAttribute[]
  /** Those that the purpose allows, in the order in which citizens see them. */
  authMethods: readonly Method[]
  commMethods: readonly Method[]
  retention?: Words | undefined
  controller?: Words | undefined
}

/** The core's configuration: checked, with everything that refers to something else resolved. */
export interface CoreConfig {
  /** Public, without a slash at the end. */
  serverUrl: string
  internalUrl: string
  listen: { address: string; port: number; internalAddress: string; internalPort: number }
  /** The first seals, all of them open. */
  secrets: readonly [Uint8Array, ...Uint8Array[]]
  /** Websites whose scripts may ask and start. */
  allowedOrigins: readonly string[]
  /** Websites that citizens may be sent back to. */
  returnOrigins: readonly string[]
  languages: readonly Locale[]
  organisation: { name: Words; website?: string | undefined }
  imagesFolder?: string | undefined
  authMethods: ReadonlyMap<string, Method>
  commMethods: ReadonlyMap<string, Method>
  purposes: ReadonlyMap<string, Purpose>
}
