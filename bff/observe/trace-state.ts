/** Section 3.3.1.3 of W3C Trace Context: `key` or `tenant@system`, and printable ASCII without `,` and `=`. */
const member =
  /^([a-z][a-z\d_*/-]{0,255}|[a-z\d][a-z\d_*/-]{0,240}@[a-z][a-z\d_*/-]{0,13})=([\x20-\x2b\x2d-\x3c\x3e-\x7e]{0,255}[\x21-\x2b\x2d-\x3c\x3e-\x7e])$/

/** In characters: everybody has to pass on this much, nobody more. */
const longest = 512
const mostMembers = 32

/** The header as it is passed on: undefined when there is nothing in it, or anything is wrong with it. */
export function traceStateOf(header: string | undefined): string | undefined {
  if (header === undefined || header.length > 64 * longest) return undefined
  const members = header
    .split(',')
    .map((text) => text.replace(/^[ \t]+|[ \t]+$/g, ''))
    .filter((text) => text !== '')
  const keys = new Set(members.map((text) => text.split('=')[0]))
  if (members.length > mostMembers || keys.size < members.length) return undefined
  if (!members.every((text) => member.test(text))) return undefined
  // The oldest stand last, and are the first to go.
  while (members.join(',').length > longest) members.pop()
  return members.length > 0 ? members.join(',') : undefined
}
