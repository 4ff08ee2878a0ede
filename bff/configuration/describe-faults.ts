import { type Fault, type Path, pathOf, pathText } from './fault.ts'
import type { Configuration, Source } from './read-configuration.ts'
import { follow } from './tables.ts'

/**
 * One line for each fault, for the operator: which file, where in it, what stands there unless that
 * may be a secret, what is wrong, and what was probably meant. The same place is told once, also
 * where several parts of the installation complain about it or about what is inside it.
 */
export function describeFaults(
  faults: readonly Fault[],
  { sources, tables }: Configuration,
): string[] {
  const told = new Map<string, string>()
  const places = faults.map(({ path, hidden }) => ({ at: pathOf(path), hidden }))
  const insideAnother = (at: Path) => places.some((place) => isWithin(at, place.at))
  const isHidden = (at: Path) =>
    isSecret(at, sources) ||
    places.some((place) => place.hidden && (isWithin(at, place.at) || isSame(at, place.at)))
  for (const { path, problem, suggestion } of faults) {
    const at = pathOf(path)
    if (insideAnother(at)) continue
    const place = path ? [sources.length > 0 && `${fileOf(at, sources)}: `, path] : []
    const value = path && !isHidden(at) ? shown(follow(tables, at).value) : ''
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

const isSame = (one: Path, other: Path) => pathText(one) === pathText(other)

/** Whether a path leads into another one. The path of no place, such as a file's, holds nothing. */
const isWithin = (inner: Path, outer: Path) =>
  outer.length > 0 &&
  outer.length < inner.length &&
  outer.every((segment, index) => segment === inner[index])

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
  if (typeof value !== 'string' || holdsPassword.test(value)) return ''
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
}

/** A URL with somebody's name or password in it. */
const holdsPassword = /:\/\/[^/\s]*@/
