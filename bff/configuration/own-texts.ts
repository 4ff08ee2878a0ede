import { readOwnTexts } from '../../ui/messages/read-own-texts.ts'
import { closest } from './closest.ts'
import type { Fault } from './fault.ts'
import { pathText } from './path.ts'
import type { Table } from './tables.ts'

/** What is wrong with the sentences of `[texts]`, and what was probably meant. */
export function checkOwnTexts(tables: Table): Fault[] {
  return readOwnTexts(tables.texts).faults.map(({ path, problem, typed, known = [] }) => {
    const suggestion = typed === undefined ? undefined : closest(typed, known)
    return { path: pathText(['texts', ...path]), problem, ...(suggestion && { suggestion }) }
  })
}
