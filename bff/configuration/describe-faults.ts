import type { Fault } from './fault.ts'
import { type Path, pathOf, pathText } from './path.ts'
import type { Configuration } from './read-configuration.ts'
import { placeOf, sourceOf, type Source } from './source.ts'
import { follow } from './tables.ts'

/**
 * One line for each fault, for the operator: which file, where in it, what stands there unless that
 * may be a secret, what is wrong, and what was probably meant. The same place is told once, also
 * where several parts of the installation complain about it or about what is inside it.
 * @param all with those that are told apart from these: they may say what is not to be shown
 */
export function describeFaults(
  faults: readonly Fault[],
  { sources, tables }: Pick<Configuration, 'sources' | 'tables'>,
  all: readonly Fault[] = faults,
): string[] {
  const told = new Map<string, string>()
  const places = all.map((fault) => ({ ...fault, at: pathOf(fault.path) }))
  const isHidden = (at: Path) =>
    isSecret(at, sources) ||
    places.some((place) => place.hidden && (isWithin(at, place.at) || isSame(at, place.at)))
  /** What is wrong only because a file could not be read: its setting, or the key that the setting is in. */
  const isEmptied = (at: Path, emptied: Path) =>
    follow(tables, emptied).value === '' &&
    (isSame(at, emptied) || (at.length > 0 && isSame(at, emptied.slice(0, -1))))
  for (const { path, problem, suggestion, source } of faults) {
    const at = pathOf(path)
    const others = places.filter((place) => !place.source === !source)
    if (others.some((place) => isWithin(at, place.at))) continue
    if (!source && places.some(({ empties }) => empties && isEmptied(at, pathOf(empties)))) continue
    const place = path && placeOf(at, source ?? sourceOf(at, sources))
    const value = path && !isHidden(at) ? shown(follow(source?.tables ?? tables, at).value) : ''
    const line = [
      place,
      value && ` = ${value}`,
      path && ' ',
      problem,
      suggestion && `. Did you mean "${suggestion}"?`,
    ]
    const key = path ? `${source ? place : ''} ${path}` : problem
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

const isSecret = (path: Path, sources: readonly Source[]) =>
  path.some((segment) => /key|secret|password|token|credential|dsn/i.test(String(segment))) ||
  sources.some(({ fromFiles }) => fromFiles.includes(pathText(path)))

/** Only what fits in a line: a table or list is found in the file. */
function shown(value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (typeof value !== 'string' || holdsPassword.test(value)) return ''
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
}

/** A URL with somebody's name or password in it. */
const holdsPassword = /:\/\/[^/\s]*@/
