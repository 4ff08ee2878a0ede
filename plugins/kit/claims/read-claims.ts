import { addressLine, livesIn, postalCode } from './address.ts'
import { isOver } from './age.ts'
import { claimAt, type ClaimPath } from './claim-path.ts'
import { type AttributeClaim, type ClaimsTable, pathsOf } from './claims-table.ts'
import { fullName } from './full-name.ts'
import { dateAsWritten } from './partial-date.ts'
import { textOf, yesOrNo } from './text.ts'

export interface ClaimsReader {
  /** The tags that the mapping has. */
  tags: readonly string[]
  /** Whether this tag comes from some claim. */
  provides: (tag: string) => boolean
  /** Names of the claims at the top that these tags are made of: no others need be asked of the source. */
  needs: (tags: readonly string[]) => string[]
  /**
   * Of these tags, and no others, the values that the claims have. A tag is left out where its claim is missing, says
   * nothing, or is not what the mapping says that it is: then nobody identified, because who asked counts on it.
   * @param claims as the source gives them: any JSON
   * @param at when, for what depends on the day
   */
  claimsToAttributes: (claims: unknown, tags: readonly string[], at: Date) => Record<string, string>
}

/** Makes attributes of a source's claims, as a mapping in the configuration says. */
export function readClaims(mapping: ClaimsTable): ClaimsReader {
  const own = (tag: string) => (Object.hasOwn(mapping, tag) ? mapping[tag] : undefined)
  return {
    tags: Object.keys(mapping),
    provides: (tag) => own(tag) !== undefined,
    needs: (tags) => [...new Set(tags.flatMap((tag) => namesOf(own(tag))))],
    claimsToAttributes: (claims, tags, at) =>
      Object.fromEntries(
        tags.flatMap((tag) => {
          const from = own(tag)
          const value = from && (valueOf(from, claims, at) ?? from.otherwise)
          return value === undefined ? [] : [[tag, value]]
        }),
      ),
  }
}

const namesOf = (from: AttributeClaim | undefined) =>
  (from ? pathsOf(from) : []).map(([name]) => name)

function valueOf(from: AttributeClaim, claims: unknown, at: Date): string | undefined {
  const read = (path: ClaimPath | undefined) => path && claimAt(claims, path)
  switch (from.as) {
    case 'text':
      return textOf(read(from.claim))
    case 'date':
      return dateAsWritten(read(from.claim))
    case 'yes_no':
      return yesOrNo(read(from.claim))
    case 'postal_code':
      return postalCode(read(from.claim))
    case 'full_name': {
      const { given, prefix, family } = from.claims
      return fullName({ given: read(given), prefix: read(prefix), family: read(family) })
    }
    case 'address': {
      const { claims: parts } = from
      return addressLine({
        street: read(parts.street),
        house_number: read(parts.house_number),
        house_letter: read(parts.house_letter),
        house_number_addition: read(parts.house_number_addition),
        postal_code: read(parts.postal_code),
        city: read(parts.city),
      })
    }
    case 'age_over':
      return isOver(from.years, read(from.claim), at)
    case 'lives_in':
      return livesIn(from.municipality, read(from.claim))
  }
}
