import { readdir, readFile } from 'node:fs/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { failureReasons } from '../../widget/failures.ts'
import manifest from '../../widget/manifest/custom-elements.json' with { type: 'json' }
import type { State } from './state.ts'

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://www.voorbeeld.example/'))
  vi.stubGlobal('HTMLFormElement', { prototype: {} })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const here = (file: string) => new URL(file, import.meta.url)

async function allStates(): Promise<[name: string, state: State][]> {
  const { groups } = await import('./states.ts')
  return Object.entries(groups).flatMap(([group, statesIn]) =>
    Object.entries(statesIn('nl')).map(([name, state]): [string, State] => [
      `${group}, '${name}'`,
      state,
    ]),
  )
}

const [declaration] = manifest.modules.flatMap(({ declarations }) => declarations)

test('whatever a page’s style sheet can tell apart is a state', async () => {
  const states = (await allStates()).map(([, { at = 'choosing' }]) => at)
  const named = declaration?.cssStates.map(({ name }) => name) ?? []
  expect(named.length).toBeGreaterThan(5)
  expect([...new Set(states)].filter((at) => at !== 'nothing').sort()).toEqual(named.sort())
})

test('every reason why it can’t go on is a state; slow looks like unreachable', async () => {
  const failures = new Set((await allStates()).map(([, { failure }]) => failure))
  expect(failureReasons.filter((reason) => !failures.has(reason))).toEqual(['slow'])
})

test('every attribute is said in some story', async () => {
  const files = (await readdir(here('.'))).filter((file) => file.endsWith('.ts'))
  const sources = await Promise.all(files.map((file) => readFile(here(file), 'utf8')))
  for (const { name } of declaration?.attributes ?? [])
    expect(sources.join('\n')).toMatch(new RegExp(`\\b${name}'?(:| =|, )|'${name}'`))
})

test('every state is a story', async () => {
  const files = (await readdir(here('.'))).filter((file) => file.endsWith('.stories.ts'))
  const sources = await Promise.all(files.map((file) => readFile(here(file), 'utf8')))
  const stories = sources.join('\n')
  for (const [name] of await allStates()) {
    // The notices have names of their own.
    expect(stories).toContain(`stateStory(${name})`)
  }
})
