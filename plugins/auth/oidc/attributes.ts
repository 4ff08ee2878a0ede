/** Which claim of the provider is which of our attributes: `{ tag = "claim" }`. */
export type AttributeClaims = Readonly<Record<string, string>>

export interface ClaimMapping {
  /** Whether this tag comes from some claim. */
  provides: (tag: string) => boolean
  /** Names of the claims that these tags are made of. */
  needs: (tags: readonly string[]) => readonly string[]
  /** Of these tags the values that the claims have; a tag without one is left out. */
  claimsToAttributes: (
    claims: Record<string, unknown>,
    tags: readonly string[],
    at: Date,
  ) => Record<string, string>
}

/** Each attribute is one claim, as it is. */
export function claimMapping(attributes: AttributeClaims): ClaimMapping {
  const provides = (tag: string) => Object.hasOwn(attributes, tag)
  return {
    provides,
    needs: (tags) => tags.filter(provides).map((tag) => attributes[tag] ?? ''),
    claimsToAttributes: (claims, tags) =>
      Object.fromEntries(
        tags.filter(provides).flatMap((tag) => {
          const value = written(claims, attributes[tag] ?? '')
          return value === undefined ? [] : [[tag, value]]
        }),
      ),
  }
}

function written(claims: Record<string, unknown>, name: string): string | undefined {
  const value = Object.hasOwn(claims, name) ? claims[name] : undefined
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}
