import { type Fault, type Path, pathOf, pathText } from './fault.ts'
import type { Configuration, Source } from './read-configuration.ts'
import { follow } from './tables.ts'

/**
 * One line for each fault, for the operator: which file, where in it, what stands there unless that
 * may be a secret, what is wrong, and what was probably meant. The same place is told once, also
 * where several parts of the installation complain about it.
 */
export function describeFaults(
  faults: readonly Fault[],
  { sources, tables }: Configuration,
): string[] {
  const told = new Map<string, string>()
  for (const { path, problem, suggestion } of faults) {
    const at = pathOf(path)
    const place = path ? [sources.length > 0 && `${fileOf(at, sources)}: `, path] : []
    const value = path && !isSecret(at, sources) ? shown(follow(tables, at).value) : ''
    const line = [
      ...place,
      value && ` = ${value}`,
      path && ' ',
      problem,
      suggestion && `. Did you mean "${suggestion}"?`,
    ]
    const key = path || problem
    if (!told.has(key)) told.set(key, line.filter(Boolean).join(''))
  }
  return [...told.values()]
}

/** The last file that says it; for what is missing, the last file that says the most of the way to it. */
function fileOf(path: Path, sources: readonly Source[]): string {
  const deepest = [...sources]
    .reverse()
    .map(({ file, tables }) => ({ file, depth: follow(tables, path).depth }))
    .reduce((best, candidate) => (candidate.depth > best.depth ? candidate : best))
  return deepest.file
}

const isSecret = (path: Path, sources: readonly Source[]) =>
  path.some((segment) => /key|secret|password|token|credential/i.test(String(segment))) ||
  sources.some(({ fromFiles }) => fromFiles.includes(pathText(path)))

/** Only what fits in a line: a table or list is found in the file. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string') return ''
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
}
