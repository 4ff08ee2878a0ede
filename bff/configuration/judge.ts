import { z } from 'zod'
import { settingSentence, wantsTable } from '../../protocol/setting-sentence.ts'
import { closest } from './closest.ts'
import type { Fault } from './fault.ts'
import { pathText } from './path.ts'
import { follow, type Table } from './tables.ts'

type Issue = z.core.$ZodIssue

export interface Judged<T> {
  value?: T
  faults: Fault[]
  /** Keys that nobody knows: probably a slip, but no reason not to start. */
  warnings: Fault[]
}

/** Reads tables by a schema of strict objects: what is wrong is a fault, what is unknown a warning. */
export function judge<S extends z.ZodType>(schema: S, tables: Table): Judged<z.output<S>> {
  const issues = schema.safeParse(tables).error?.issues ?? []
  const unknown = issues.filter((issue) => issue.code === 'unrecognized_keys')
  const known = withoutKeys(tables, unknown)
  const result = schema.safeParse(known)
  return {
    value: result.data,
    faults: (result.error?.issues ?? []).map((issue) => faultOf(issue)),
    warnings: unknown.flatMap(({ path, keys }) => {
      const names = knownKeys(schema, path)
      return keys.map((key) => warningOf([...path, key], closest(key, names)))
    }),
  }
}

const warningOf = (path: readonly PropertyKey[], suggestion: string | undefined): Fault => ({
  path: pathText(path),
  problem: 'is not a known setting and does nothing',
  hidden: true,
  ...(suggestion && { suggestion }),
})

const faultOf = (issue: Issue): Fault => ({
  path: pathText(issue.path),
  problem: settingSentence(issue),
  ...(wantsTable(issue) && { hidden: true }),
})

function withoutKeys(tables: Table, unknown: readonly (Issue & { keys: string[] })[]): Table {
  const copy = structuredClone(tables)
  for (const { path, keys } of unknown) {
    const { value } = follow(
      copy,
      path.filter((segment) => typeof segment !== 'symbol'),
    )
    if (typeof value === 'object' && value !== null)
      for (const key of keys) Reflect.deleteProperty(value, key)
  }
  return copy
}

/** The names that the table at this path may hold. */
function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
  const at = path.reduce<z.core.$ZodType | undefined>(
    (reached, segment) => reached && inside(bare(reached), segment),
    schema,
  )
  const reached = at && bare(at)
  return reached instanceof z.ZodObject ? Object.keys(reached.shape) : []
}

function inside(schema: z.core.$ZodType, segment: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodObject) return schema.shape[String(segment)]
  if (schema instanceof z.ZodArray) return schema.element
  if (schema instanceof z.ZodRecord) return schema.valueType
  return undefined
}

function bare(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return bare(schema.unwrap())
  if (schema instanceof z.ZodPipe) return bare(schema.in)
  return schema
}
