import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import type { Token } from '../ui/token.ts'
import { tokens } from '../ui/tokens.ts'

const sheet = (path: string) =>
  readFile(new URL(`../node_modules/${path}`, import.meta.url), 'utf8')

test('every property that the look is read from is one that a municipality’s theme sets', async () => {
  const source = await readFile(new URL('themes.ts', import.meta.url), 'utf8')
  const paths = [...source.matchAll(/import\('(@[^?']+\.css)\?inline'\)/g)].map(([, path]) => path)
  expect(paths.length).toBeGreaterThan(8)
  const all = (await Promise.all(paths.map((path) => sheet(path ?? '')))).join('\n')
  for (const { reads } of Object.values(tokens as Record<string, Token>))
    for (const property of reads) expect(all, property).toContain(`${property}:`)
})
