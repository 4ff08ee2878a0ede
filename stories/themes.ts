/**
 * The looks of real municipalities, by the token packages that they publish. A whole theme file is on
 * the page, under its class: its values are chains of var().
 */
export interface Theme {
  readonly name: string
  readonly title: string
  /** On the root of the page. */
  readonly className?: string
  readonly colorScheme?: 'dark'
  readonly sheets: () => Promise<readonly { readonly default: string }[]>
}

const none = () => Promise.resolve([])

export const themes = [
  { name: 'neutral', title: 'Neutral', sheets: none },
  { name: 'neutral-dark', title: 'Neutral, dark page', colorScheme: 'dark', sheets: none },
  {
    name: 'utrecht',
    title: 'Utrecht',
    className: 'utrecht-theme',
    sheets: () => Promise.all([import('@utrecht/design-tokens/dist/theme.css?inline')]),
  },
  {
    name: 'utrecht-dark',
    title: 'Utrecht, dark',
    className: 'utrecht-theme--dark',
    colorScheme: 'dark',
    sheets: () => Promise.all([import('@utrecht/design-tokens/dist/dark/theme.css?inline')]),
  },
  {
    name: 'den-haag',
    title: 'Den Haag',
    className: 'denhaag-theme',
    sheets: () =>
      Promise.all([
        import('@gemeente-denhaag/design-tokens-components/dist/theme/index.css?inline'),
      ]),
  },
  {
    name: 'nijmegen',
    title: 'Nijmegen',
    className: 'nijmegen-theme',
    sheets: () => Promise.all([import('@gemeentenijmegen/design-tokens/dist/index.css?inline')]),
  },
  {
    name: 'voorbeeld',
    title: 'Voorbeeld',
    className: 'voorbeeld-theme',
    sheets: () =>
      Promise.all([
        import('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css?inline'),
      ]),
  },
  {
    name: 'rijkshuisstijl',
    title: 'Rijkshuisstijl',
    className: 'rhc-theme',
    sheets: () =>
      Promise.all([import('@rijkshuisstijl-community/design-tokens/dist/index.css?inline')]),
  },
  {
    name: 'rotterdam',
    title: 'Rotterdam',
    className: 'rotterdam-theme',
    // Not its font.css, which fetches from elsewhere.
    sheets: () =>
      Promise.all([
        import('@nl-design-system-unstable/rotterdam-design-tokens/dist/design-tokens.css?inline'),
        import('@nl-design-system-unstable/rotterdam-design-tokens/dist/custom.css?inline'),
      ]),
  },
  {
    name: 'rvo',
    title: 'RVO',
    className: 'rvo-theme',
    sheets: () => Promise.all([import('@nl-rvo/design-tokens/dist/index.css?inline')]),
  },
  {
    name: 'amsterdam',
    title: 'Amsterdam',
    className: 'ams-theme',
    sheets: () =>
      Promise.all([import('@amsterdam/design-system-tokens/dist/index.theme.css?inline')]),
  },
] as const satisfies readonly Theme[]

export type ThemeName = (typeof themes)[number]['name']

export const themeNamed = (name: unknown): Theme =>
  themes.find((theme) => theme.name === name) ?? themes[0]
