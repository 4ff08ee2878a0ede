import { z } from 'zod'

/** The names that a table at this path may hold, as its schema has them. Empty where that isn't known. */
export function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const names = path
    .reduce<z.core.$ZodType[]>(
      (schemas, segment) => schemas.flatMap((s) => inside(s, segment)),
      [...bare(schema)],
    )
    .flatMap(bare)
    .flatMap((s) => (s instanceof z.ZodObject ? Object.keys(s.shape) : []))
  return [...new Set(names)]
}

function inside(schema: z.core.$ZodType, segment: PropertyKey): z.core.$ZodType[] {
  return bare(schema).flatMap((s) => {
    if (s instanceof z.ZodObject) return s.shape[String(segment)] ?? []
    if (s instanceof z.ZodArray) return s.element
    if (s instanceof z.ZodRecord) return s.valueType
    return []
  })
}

/** What is left of a schema without "optional", a default, a transformation or alternatives around it. */
function bare(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return bare(schema.unwrap())
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return bare(schema.unwrap())
  // What is done before is on one side of it, what is done after on the other.
  if (schema instanceof z.ZodPipe) return [schema.in, schema.out].flatMap(bare)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(bare)
  return [schema]
}

/** The candidate that was probably meant: at most a third of the letters off, and no more than three. */
export function closest(typed: string, candidates: readonly string[]): string | undefined {
  const limit = Math.min(3, Math.ceil(typed.length / 3))
  return candidates
    .map((candidate) => ({ candidate, distance: distance(typed, candidate) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)[0]?.candidate
}

/** How many letters must be added, left out or replaced (Levenshtein), two by two. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...b].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
