import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, test } from 'vitest'
import type { Locale } from '../../../../ui/locale.ts'
import { type HelpBlock, helpParts, helpWords } from './help-words.ts'

const path = resolve(import.meta.dirname, '..', '..', 'identification', 'AGENTS.md')

function written(block: HelpBlock, say: string): string {
  switch (block.is) {
    case 'title':
      return `### ${block.text}`
    case 'text':
      return block.text
    case 'said':
      return `> ${say}: “${block.text}”`
    case 'steps':
      return block.texts.map((text, index) => `${index + 1}. ${text}`).join('\n')
    case 'points':
      return block.texts.map((text) => `- ${text}`).join('\n')
    case 'table':
      return [block.head, ['---', '---'], ...block.rows]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n')
  }
}

test('AGENTS.md is what agents read at the desk (vitest -u writes it)', async () => {
  const inOne = (locale: Locale) =>
    helpParts(locale).flatMap(({ title, content }) => [
      `## ${title}`,
      ...content.map((block) => written(block, helpWords(locale).say)),
    ])
  const text = [
    `# ${helpWords('nl').title}`,
    `Dit staat ook op de balie, onder “${helpWords('nl').link}”. ([English below](#asking-who-somebody-is).)`,
    ...[...inOne('nl'), ...inOne('en')],
  ].join('\n\n')
  const settings = await resolveConfig(path)
  await expect(await format(text, { ...settings, filepath: path })).toMatchFileSnapshot(path)
})
