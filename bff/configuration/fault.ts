/** One thing that is wrong with the configuration. */
export interface Fault {
  /** As in the file: `purposes[0].allowed_auth[1]`. */
  path: string
  problem: string
  /** What was probably meant. */
  suggestion?: string
  /** What stands there is never shown: nobody knows what it is, so it may be a secret. */
  hidden?: true
}

export type Path = readonly (string | number)[]

export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    return text ? `${text}.${String(segment)}` : String(segment)
  }, '')

/** The inverse of `pathText`. */
export const pathOf = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) =>
    index === undefined ? (key ?? '') : Number(index),
  )
