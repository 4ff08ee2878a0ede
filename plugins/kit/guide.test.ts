import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { describe, expect, test } from 'vitest'
import { readConformOptions } from './conform/options.ts'

const read = (name: string) => readFile(join(import.meta.dirname, name), 'utf8')
const guide = await read('WRITE-A-PLUGIN.md')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))].map(
    ([, text = '']) => text,
  )

describe('what the guide shows is what is tried', () => {
  test.each([
    ['js', 'library-card.js'],
    ['toml', 'library.toml'],
    ['js', 'call-me-back.js'],
    ['toml', 'call-me-back.toml'],
    ['toml', 'core.toml'],
  ])('%s: %s', async (language, name) => {
    expect(blocks(language)).toContain(await read(`examples/${name}`))
  })

  test('what else stands there can be read, and every check can be typed', () => {
    expect(blocks('toml').map((text) => parse(text))).toHaveLength(3)
    const checks = blocks('sh').flatMap((text) => /^npx id-contact conform (.*)$/m.exec(text) ?? [])
    const typed = checks.filter((text) => !text.startsWith('npx'))
    expect(typed).toHaveLength(2)
    for (const line of typed) {
      const words = line.split(' ').map((word) => word.replaceAll("'", ''))
      expect(readConformOptions(words)).toHaveProperty('options')
    }
  })

  test('each example is about forty lines', async () => {
    for (const name of ['library-card.js', 'call-me-back.js'])
      expect(
        (await read(`examples/${name}`)).split('\n').filter((line) => line.trim()).length,
      ).toBeLessThan(45)
  })
})
