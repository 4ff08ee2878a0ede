/** Digits as people write and remember them: in groups. */

/** Area codes of the Netherlands with three digits; the others have four. */
const shortAreas =
  /^0(10|13|15|20|23|24|26|30|33|35|36|38|40|43|45|46|50|53|55|58|70|71|72|73|74|75|76|77|78|79|8[4578]|91)/

/** What comes before the rest of a number: its area, or its kind. */
const heads = [shortAreas, /^0(800|900|906|909)/, /^06/, /^0\d{3}/]

/** A number as it is written in the Netherlands: 088 123 45 67, 14 024, +31 6 12 34 56 78. */
export function numberGroups(number: string): string[] {
  const [, country, rest = ''] = /^(\+31|0031)(\d+)$/.exec(number) ?? []
  if (country && !rest.startsWith('0')) {
    const [first = '', ...others] = domestic(rest.startsWith('14') ? rest : `0${rest}`)
    return [country, rest.startsWith('14') ? first : first.slice(1), ...others]
  }
  if (number.startsWith('+')) {
    // Where the country's code ends isn't known here.
    const [first = '', ...others] = evenly(number.slice(1), 3)
    return [`+${first}`, ...others]
  }
  return domestic(number)
}

function domestic(number: string): string[] {
  if (/^140\d{2,3}$/.test(number)) return [number.slice(0, 2), number.slice(2)]
  const head = heads.map((area) => area.exec(number)?.[0]).find(Boolean)
  if (!head || number.length > 11) return evenly(number, 3)
  return [head, ...tail(number.slice(head.length))]
}

/** Behind the area the last digits come in pairs, and a single one left over joins the first of them. */
function tail(digits: string): string[] {
  if (digits.length <= 4) return digits ? [digits] : []
  const first = digits.length % 2 ? 3 : 2
  return [digits.slice(0, first), ...(digits.slice(first).match(/\d\d/g) ?? [])]
}

/** A code to key in: 4820 173 956. */
export const codeGroups = (code: string): string[] => evenly(code, 4)

/** As few groups of at most this many as there can be, the longer ones first. */
function evenly(digits: string, most: number): string[] {
  const count = Math.ceil(digits.length / most)
  const longer = digits.length % count
  const size = Math.floor(digits.length / count)
  return Array.from({ length: count }, (_, index) => {
    const from = index * size + Math.min(index, longer)
    return digits.slice(from, from + size + (index < longer ? 1 : 0))
  })
}

/** For who listens: each digit a word, a pause after each group. */
export const spoken = (groups: readonly string[]): string =>
  groups.map((group) => [...group].join(' ')).join(', ')
