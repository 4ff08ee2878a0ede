/** What a caller wants to get, from its `Accept` header. */

/** So many headers are remembered, none with more characters than this: browsers of one kind send the same. */
const most = 500
const longest = 200

const remembered = new Map<string, boolean>()

/**
 * Whether `POST /start` answers JSON: `application/json` is acceptable and `text/html` isn't named.
 * Only a wildcard for everything, or no header, is how the older cores' browsers ask: they get a redirect.
 */
export function wantsJson(accept = ''): boolean {
  const known = remembered.get(accept)
  if (known !== undefined) return known
  const wants = judged(accept)
  if (accept.length > longest) return wants
  if (remembered.size >= most) remembered.clear()
  remembered.set(accept, wants)
  return wants
}

function judged(accept: string): boolean {
  const types = accepted(accept)
  return (
    (types.includes('application/json') || types.includes('application/*')) &&
    !types.includes('text/html')
  )
}

/** Whether somebody looks at the answer: browsers that navigate name `text/html`. */
export const wantsPage = (accept: string | undefined): boolean =>
  accepted(accept).includes('text/html')

/** The media ranges with a weight above 0. RFC 9110 section 12.5.1. */
function accepted(header = ''): string[] {
  return header
    .slice(0, 1000)
    .split(',')
    .map((range) => range.split(';').map((part) => part.trim().toLowerCase()))
    .filter(([, ...parameters]) => !parameters.some((part) => /^q=0(\.0*)?$/.test(part)))
    .map(([type = '']) => type)
}
