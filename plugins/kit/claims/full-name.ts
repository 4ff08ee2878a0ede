import { textOf } from './text.ts'

/** What a name is made of. A prefix is "van der": it stands before the family name, in Dutch names. */
export interface NameParts {
  given?: unknown
  prefix?: unknown
  family?: unknown
}

/** "Jan van der Berg"; undefined without a family name, which is where who has only one name has it. */
export function fullName({ given, prefix, family }: NameParts): string | undefined {
  const surname = textOf(family)
  if (surname === undefined) return undefined
  return [textOf(given), withPrefix(textOf(prefix), surname)].filter(Boolean).join(' ')
}

/** A prefix that ends with an apostrophe is written against the name: "d'Artagnan", but "'t Hart". */
function withPrefix(prefix: string | undefined, surname: string): string {
  if (prefix === undefined) return surname
  return /['’]$/.test(prefix) ? `${prefix}${surname}` : `${prefix} ${surname}`
}
