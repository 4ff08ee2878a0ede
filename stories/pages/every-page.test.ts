import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { pageMessages } from '../../ui/messages/page.ts'
import { plainWording } from '../../ui/wording.ts'

const root = new URL('../../', import.meta.url)

async function sourcesIn(folder: string, ends: string): Promise<string[]> {
  const files = await readdir(new URL(folder, root), { recursive: true })
  return Promise.all(
    files
      .filter((file) => file.endsWith(ends) && !file.endsWith('.test.ts'))
      .map((file) => readFile(fileURLToPath(new URL(`${folder}/${file}`, root)), 'utf8')),
  )
}

const ours = async () => [
  ...(await sourcesIn('bff', '.ts')),
  ...(await sourcesIn('plugins', '.ts')),
]

/** The functions that make a whole page. */
const pagesOf = (source: string) =>
  [...source.matchAll(/^export function (\w+Page)\([^]*?\)(: string)? \{$/gm)].flatMap(
    ([, name, text]) => (name && text ? [name] : []),
  )

test('every page that the core or a plugin sends is in a story', async () => {
  const pages = (await ours()).flatMap(pagesOf)
  expect(pages).toEqual(expect.arrayContaining(['callPage', 'embedPage', 'citizenPage']))
  const stories = (await sourcesIn('stories/pages', '.ts')).join('\n')
  const without = pages.filter((page) => !stories.includes(`${page}(`))
  expect(without).toEqual([])
})

test('nothing else makes a page', async () => {
  for (const source of await ours()) {
    if (!/\b(renderPage|corePage|shell)\(/.test(source)) continue
    // The frames of the core’s and of one plugin’s own pages.
    const frame = /^(export const corePage|export function shell|function shell)\b/m.test(source)
    expect(frame || pagesOf(source).length > 0, source).toBe(true)
  }
})

test('every reason that a citizen may read is in a story', async () => {
  const source = await readFile(new URL('bff/pages/problem-page.ts', root), 'utf8')
  const codes = new Map(
    [...source.matchAll(/^ {2}(\w+): '(\w+)',$/gm)].map(([, code, cause]) => [code, cause]),
  )
  expect(codes.size).toBeGreaterThan(30)
  const story = await readFile(new URL('problems.stories.ts', import.meta.url), 'utf8')
  const shown = [...story.matchAll(/(?:, | {2}|cause: )'(\w+)'/g)].map(
    ([, said]) => codes.get(said) ?? said,
  )
  // That one is the page of a form that wasn’t filled in.
  if (story.includes('unreadStartPage(')) shown.push('nothing_chosen')
  for (const cause of Object.keys(pageMessages('nl', plainWording).problems))
    expect(shown).toContain(cause)
})
