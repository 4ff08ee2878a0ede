import { readFile } from 'node:fs/promises'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { tokensCss, valueOf } from '../ui/tokens-css.ts'
import { tokens, type TokenName } from '../ui/tokens.ts'

test('each style sheet comes with the tokens it uses and no others (vitest run widget -u writes them anew)', async () => {
  const first = new Set<TokenName>()
  await collectFrom('styles.css', first)
  await expect(await tokensFile(first)).toMatchFileSnapshot('./tokens.css')
  for (const [sheet, file] of [
    ['later.css', './later-tokens.css'],
    ['layouts/layouts.css', './layouts/tokens.css'],
  ] as const) {
    const all = new Set(first)
    await collectFrom(sheet, all)
    const more = new Set([...all].filter((name) => !first.has(name)))
    await expect(await tokensFile(more)).toMatchFileSnapshot(file)
  }
})

async function tokensFile(names: ReadonlySet<TokenName>): Promise<string> {
  const inOrder = (Object.keys(tokens) as TokenName[]).filter((name) => names.has(name))
  const made = `/* Made from ui/tokens.ts by tokens.test.ts; change it there. */\n${tokensCss(':host', inOrder)}`
  return format(made, { parser: 'css', printWidth: 100, singleQuote: true })
}

async function collectFrom(file: string, used: Set<TokenName>): Promise<void> {
  collect(await readFile(new URL(file, import.meta.url), 'utf8'), used)
}

/** The tokens that a text names, and those that they lean on. */
function collect(text: string, used: Set<TokenName>): void {
  for (const [, name] of text.matchAll(/var\(--_([a-z-]+)/g)) {
    expect(Object.keys(tokens)).toContain(name)
    const token = name as TokenName
    if (used.has(token)) continue
    used.add(token)
    collect(valueOf(token), used)
  }
}
