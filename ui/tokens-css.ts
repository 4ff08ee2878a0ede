import type { Token } from './token.ts'
import { tokens, type TokenName } from './tokens.ts'

/** The value of one token: the theme's, ours, the default, in that order. */
export function valueOf(name: TokenName, standard: string = tokens[name].standard): string {
  return [...tokens[name].reads, `--id-contact-${tokens[name].property}`].reduceRight(
    (otherwise, property) => `var(${property}, ${otherwise})`,
    standard,
  )
}

/**
 * The table, or these of it, as one rule: `tokensCss(':host')` inside an element, `tokensCss('body')` on a page
 * of ours. Give it to `new CSSStyleSheet().replaceSync()`, which is what a strict CSP allows. Browsers
 * from before 2024 don't know light-dark(): they stay light.
 */
export function tokensCss(
  selector: string,
  names: readonly TokenName[] = Object.keys(tokens) as TokenName[],
): string {
  const dark = names.flatMap((name) => {
    const { standard, dark }: Token = tokens[name]
    return dark ? [`  --_${name}: ${valueOf(name, `light-dark(${standard}, ${dark})`)};`] : []
  })
  const whereKnown = `\n@supports (color: light-dark(#000, #fff)) {\n${selector} {\n${dark.join('\n')}\n}\n}`
  return `${selector} {\n${names.map((name) => `  --_${name}: ${valueOf(name)};`).join('\n')}\n}${dark.length ? whereKnown : ''}\n`
}
