import type { Token } from '../../ui/token.ts'
import { tokens, type TokenName } from '../../ui/tokens.ts'
import type { Theme } from './snippets.ts'

/** What is read from the page's theme, taken away: the neutral look is left. */
const neutral = [...new Set(Object.values<Token>(tokens).flatMap(({ reads }) => reads))].map(
  (property) => `  ${property}: initial;`,
)

/** Light on dark; what is mixed from these follows by itself. */
const dark: Partial<Record<TokenName, string>> = {
  ink: '#e9eef4',
  card: '#17202b',
  accent: '#8cc0ff',
  'accent-hover': '#b3d5ff',
  'accent-ink': '#0c1520',
  'ok-soft': '#143324',
  ok: '#5fc38d',
  'warn-soft': '#3a2c10',
  'bad-soft': '#41201d',
  bad: '#ff9b92',
  'verified-ink': '#8fe0b4',
  'verified-soft': '#143324',
  'pending-ink': '#ffd28a',
  'pending-soft': '#3a2c10',
  'danger-ink': '#ffb1aa',
}

const rule = (lines: readonly string[]) => `id-contact {\n${lines.join('\n')}\n}`

/** For the site's style sheet. The page's own look needs nothing. */
export const themeCss: Readonly<Record<Theme, string>> = {
  page: '',
  neutral: rule(neutral),
  dark: rule([
    '  color-scheme: dark;',
    ...neutral,
    ...Object.entries(dark).map(([name, value]) => `  --id-contact-${name}: ${value};`),
  ]),
}
