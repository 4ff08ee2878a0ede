/** Different ones, all outside, that a proxy of somebody else's does not tell of: those stand behind one of ours. */
const many = 10

/** So many addresses are watched: with another for every request, somebody would fill the memory. */
const most = 100

/**
 * Tells of the first address that speaks for many others, once: probably a proxy of ours that nobody told
 * us of. Anybody may pretend to be one, so that it is a reason to look and nothing more.
 */
export function speaksForMany(): (address: string, other: string) => boolean {
  const heard = new Map<string, Set<string>>()
  let told = false
  return (address, other) => {
    if (told) return false
    if (!heard.has(address) && heard.size >= most) heard.clear()
    const others = heard.get(address) ?? new Set()
    heard.set(address, others.add(other))
    told = others.size >= many
    if (told) heard.clear()
    return told
  }
}
