import { readFile } from 'node:fs/promises'
import { format } from 'prettier'
import { expect, test } from 'vitest'
import { tokens, valueOf, type TokenName } from '../ui/tokens.ts'

test('each style sheet comes with the tokens it uses and no others (vitest run widget -u writes them anew)', async () => {
  const first = new Set<TokenName>()
  await collectFrom('styles.css', first)
  const all = new Set(first)
  await collectFrom('later.css', all)
  const more = new Set([...all].filter((name) => !first.has(name)))
  await expect(await tokensFile(first)).toMatchFileSnapshot('./tokens.css')
  await expect(await tokensFile(more)).toMatchFileSnapshot('./later-tokens.css')
})

async function tokensFile(names: ReadonlySet<TokenName>): Promise<string> {
  const inOrder = (Object.keys(tokens) as TokenName[]).filter((name) => names.has(name))
  const lines = inOrder.map((name) => `--_${name}: ${valueOf(name)};`)
  const made = `/* Made from ui/tokens.ts by tokens.test.ts; change it there. */\n:host { ${lines.join('\n')} }`
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
