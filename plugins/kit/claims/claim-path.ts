import { z } from 'zod'

/** Names one below the other: `["address", "locality"]`. */
export type ClaimPath = readonly [string, ...string[]]

const name = z.string().min(1)

/**
 * Where a claim stands: `birthdate`, `address.locality`. A name with a colon is a URI and one name, dots and all;
 * a list gives the names one by one.
 */
export const claimPath: z.ZodType<ClaimPath> = z
  .union([name, z.tuple([name], name)], {
    error: 'must be the name of a claim, such as "birthdate" or "address.locality"',
  })
  .transform((given) => (typeof given === 'string' ? namesOf(given) : given))
  .refine((names) => names.every((one) => one !== ''), {
    error: 'has a dot with no name on one side of it',
  })

function namesOf(text: string): [string, ...string[]] {
  if (text.includes(':')) return [text]
  const [first = text, ...others] = text.split('.')
  return [first, ...others]
}

/** What stands there, if anything: only what the claims have of their own, never what every object has. */
export function claimAt(claims: unknown, path: ClaimPath): unknown {
  let found = claims
  for (const name of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = Reflect.get(found, name)
  }
  return found
}
