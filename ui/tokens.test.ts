import { format } from 'prettier'
import { expect, test } from 'vitest'
import { tokensCss, valueOf } from './tokens-css.ts'
import { tokens, type TokenName } from './tokens.ts'

test('a municipal theme comes first, then --id-contact-*, then the neutral default', () => {
  expect(valueOf('accent')).toBe(
    'var(--utrecht-button-primary-action-background-color, var(--ams-button-primary-background-color, var(--id-contact-button-background-color, #0b5cad)))',
  )
})

test('a default leans only on tokens of the table, and never in a circle', () => {
  const seen = new Set<string>()
  const follow = (name: TokenName, path: readonly string[]) => {
    expect(path, `${name} leans on itself`).not.toContain(name)
    expect(Object.keys(tokens)).toContain(name)
    for (const [, next] of tokens[name].standard.matchAll(/var\(--_([a-z-]+)\)/g)) {
      follow(next as TokenName, [...path, name])
    }
    seen.add(name)
  }
  for (const name of Object.keys(tokens) as TokenName[]) follow(name, [])
  expect(seen.size).toBe(Object.keys(tokens).length)
})

test('the style sheet of the pages carries this very table (vitest run ui -u writes it anew)', async () => {
  const made = `/* Made from tokens.ts by tokens.test.ts; change it there. */\n${tokensCss('body')}`
  await expect(
    await format(made, { parser: 'css', printWidth: 100, singleQuote: true }),
  ).toMatchFileSnapshot('./tokens.css')
})

test('where the page’s color-scheme is dark, the neutral default is; elsewhere it stays light', () => {
  const css = tokensCss(':host')
  const [always, whereKnown] = css.split('@supports (color: light-dark(#000, #fff))')
  expect(always).toContain('--id-contact-card-color, #1b2430)')
  expect(always).not.toContain('light-dark')
  expect(whereKnown).toContain('--id-contact-card-color, light-dark(#1b2430, #e8edf4))')
  expect(css).not.toContain('prefers-color-scheme')
})

test('each token has a property of its own, named --id-contact-<part>-<property>', () => {
  const properties = Object.values(tokens).map(({ property }) => property)
  expect(new Set(properties).size).toBe(properties.length)
  for (const property of properties) expect(property).toMatch(/^[a-z]+(-[a-z]+)+$/)
})
