/**
 * One property of the look: where it is read from, and what it is else. See `tokens.ts`.
 *
 * The neutral default is dark where the page says so by its `color-scheme`, never by the reader's system
 * alone: a light municipal page keeps a light widget. All but a few colours follow from the ink and the
 * card, so that a municipality's own dark theme needs no second table.
 */
export interface Token {
  /** What a page without a theme may set: `--id-contact-<part>-<property>`, after its `--id-contact-`. */
  readonly property: string
  readonly reads: readonly string[]
  readonly standard: string
  /** Instead of `standard` where the `color-scheme` is dark. */
  readonly dark?: string
}

export const token = (
  property: string,
  standard: string | readonly [light: string, dark: string],
  ...reads: string[]
): Token =>
  typeof standard === 'string'
    ? { property, reads, standard }
    : { property, reads, standard: standard[0], dark: standard[1] }
/** Another token. */
export const own = (name: string) => `var(--_${name})`
export const mix = (one: string, percentage: number, other: string) =>
  `color-mix(in srgb, ${one} ${percentage}%, ${other})`
