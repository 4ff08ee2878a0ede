import type { Token } from '../../ui/token.ts'
import { tokens } from '../../ui/tokens.ts'
import type { Theme } from './snippets.ts'

/** What is read from the page's theme, taken away: the neutral look is left. */
const neutral = [...new Set(Object.values<Token>(tokens).flatMap(({ reads }) => reads))].map(
  (property) => `  ${property}: initial;`,
)

/** By name too, for browsers that don't know `light-dark()`: to them `color-scheme` alone says nothing. */
const dark = Object.values<Token>(tokens).flatMap(({ property, dark }) =>
  dark === undefined ? [] : [`  --id-contact-${property}: ${dark};`],
)

const rule = (lines: readonly string[]) => `id-contact {\n${lines.join('\n')}\n}`

/** For the site's style sheet. The page's own look needs nothing. */
export const themeCss: Readonly<Record<Theme, string>> = {
  page: '',
  neutral: rule(neutral),
  dark: rule(['  color-scheme: dark;', ...neutral, ...dark]),
}
