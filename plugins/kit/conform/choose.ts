import type { PurposeOptions, SessionOptions } from '../../../protocol/session-options.ts'

/** What a citizen chose, as a start says it. */
export interface Chosen {
  purpose: string
  auth_method: string
  comm_method: string
}

/** What must be chosen. */
interface Told {
  purpose?: string | undefined
  authMethod?: string | undefined
  commMethod?: string | undefined
}

/** The first that is offered, of what was not told. */
export function choose(options: SessionOptions, told: Told): Chosen | undefined {
  for (const [purpose, { auth_methods, comm_methods }] of Object.entries(options)) {
    if (told.purpose !== undefined && told.purpose !== purpose) continue
    const auth_method = told.authMethod ?? auth_methods[0]?.tag
    const comm_method = told.commMethod ?? comm_methods[0]?.tag
    if (auth_method !== undefined && comm_method !== undefined)
      return { purpose, auth_method, comm_method }
  }
  return undefined
}

/** A start with a method that another purpose offers and this one doesn't. */
export function notAllowed(options: SessionOptions, chosen: Chosen): Chosen | undefined {
  for (const [purpose, own] of Object.entries(options))
    for (const other of Object.values(options)) {
      const comm = other.comm_methods.find(({ tag }) => !has(own.comm_methods, tag))
      if (comm) return { ...chosen, purpose, comm_method: comm.tag }
      const auth = other.auth_methods.find(({ tag }) => !has(own.auth_methods, tag))
      if (auth) return { ...chosen, purpose, auth_method: auth.tag }
    }
  return undefined
}

const has = (methods: PurposeOptions['auth_methods'], tag: string) =>
  methods.some((one) => one.tag === tag)

/** To compare what two answers offer. */
export const tagsOf = (options?: PurposeOptions) =>
  JSON.stringify(
    [options?.auth_methods, options?.comm_methods].map((m) => m?.map(({ tag }) => tag)),
  )
