/** Where something stands in tables: names of keys, and numbers of items. */
export type Path = readonly (string | number)[]

/** As TOML writes it, with numbers for items: `purposes[0].tag`, `authonly_request_keys."chat.example"`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, segment) => {
    if (typeof segment === 'number') return `${text}[${segment}]`
    const key = String(segment)
    const spelled = /^[\w-]+$/.test(key) ? key : JSON.stringify(key)
    return text ? `${text}.${spelled}` : spelled
  }, '')

/** The inverse of `pathText`. */
export const pathOf = (text: string): Path =>
  [...text.matchAll(/\[(\d+)\]|("(?:[^"\\]|\\.)*")|([^.[\]]+)/g)].map(
    ([, index, quoted, key = '']) => {
      if (index !== undefined) return Number(index)
      return quoted === undefined ? key : unquoted(quoted)
    },
  )

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text))
  } catch {
    return text
  }
}
