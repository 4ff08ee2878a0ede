import { z } from 'zod'
import { type ClaimPath, claimPath } from './claim-path.ts'

const common = {
  /** The value where the source has none; without it nobody identifies whose claim is missing. */
  otherwise: z.string().min(1).optional(),
}

/** A yes or no about somebody is never made up: whoever reads it takes it for known. */
const answer = {
  otherwise: z
    .never({ error: 'must not stand here: who does not tell would be given this answer' })
    .optional(),
}

const ways = [
  'text',
  'date',
  'yes_no',
  'postal_code',
  'full_name',
  'address',
  'age_over',
  'lives_in',
] as const

const ofOne = <As extends (typeof ways)[number]>(as: As) =>
  z.strictObject({ as: z.literal(as), claim: claimPath, ...common })

/** The transformations: each is an `as`. */
const attribute = z.discriminatedUnion(
  'as',
  [
    ofOne('text'),
    ofOne('date'),
    ofOne('yes_no'),
    ofOne('postal_code'),
    z.strictObject({
      as: z.literal('full_name'),
      claims: z.strictObject({
        given: claimPath.optional(),
        prefix: claimPath.optional(),
        family: claimPath,
      }),
      ...common,
    }),
    z.strictObject({
      as: z.literal('address'),
      claims: z.strictObject({
        street: claimPath,
        house_number: claimPath.optional(),
        house_letter: claimPath.optional(),
        house_number_addition: claimPath.optional(),
        postal_code: claimPath.optional(),
        city: claimPath.optional(),
      }),
      ...common,
    }),
    z.strictObject({
      as: z.literal('age_over'),
      claim: claimPath,
      years: z.int().min(1).max(150),
      ...answer,
    }),
    z.strictObject({
      as: z.literal('lives_in'),
      claim: claimPath,
      municipality: z.array(z.string().trim().min(1)).min(1),
      ...answer,
    }),
  ],
  {
    error: ({ code }) =>
      code === 'invalid_union'
        ? `must be one of: ${ways.map((way) => JSON.stringify(way)).join(', ')}`
        : 'must be the name of a claim, or a table that says which claim it is',
  },
)
export type AttributeClaim = z.output<typeof attribute>

/**
 * `[auth.<name>.attributes]`: by tag, which claim of the source it is, and how that is written. A text alone is the
 * name of a claim that is given as it is.
 */
export const claimsTable = z.record(
  z.string().min(1),
  z.preprocess((given) => {
    if (typeof given === 'string' || Array.isArray(given)) return { as: 'text', claim: given }
    const isTable = typeof given === 'object' && given !== null
    return isTable && !Object.hasOwn(given, 'as') ? { as: 'text', ...given } : given
  }, attribute),
)
export type ClaimsTable = z.output<typeof claimsTable>

/** All claims that an attribute is made of. */
export function pathsOf(from: AttributeClaim): ClaimPath[] {
  return 'claim' in from
    ? [from.claim]
    : Object.values(from.claims).filter((path) => path !== undefined)
}
