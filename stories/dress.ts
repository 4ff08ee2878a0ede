import { directionOf, locales, type Locale } from '../ui/locale.ts'
import { tokensCss } from '../ui/tokens-css.ts'
import { plainWording, type Wording } from '../ui/wording.ts'
import { themeNamed, themes, type Theme } from './themes.ts'

/** What the toolbar says. */
export interface Globals {
  theme?: unknown
  locale?: unknown
  direction?: unknown
  address?: unknown
}

export const allLocales: readonly Locale[] = locales

/** The language's name in itself. */
export const nameOf = (locale: string): string =>
  new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale

export const localeOf = ({ locale }: Globals): Locale =>
  allLocales.find((known) => known === locale) ?? 'nl'

export const isInformal = ({ address }: Globals): boolean => address === 'informal'

/** How the municipality of a server's page speaks: the installation says it, not the page. */
export const wordingOf = (globals: Globals): Wording => ({
  ...plainWording,
  address: isInformal(globals) ? 'informal' : 'formal',
})

let worn: { globals: Globals; sheets: readonly string[] } = { globals: {}, sheets: [] }
const kept = new Set<CSSStyleSheet>()
const loaded = new Map<Theme, readonly CSSStyleSheet[]>()
const pageSheets = new Map<string, CSSStyleSheet>()

/**
 * Gives the page around a story the look, language and direction that the toolbar says, and the style
 * sheets that the story needs besides: those of our own pages.
 */
export async function dress(globals: Globals, sheets: readonly string[] = []): Promise<void> {
  worn = { globals, sheets }
  const theme = themeNamed(globals.theme)
  const locale = localeOf(globals)
  const themeSheets = await sheetsOf(theme)
  document.adoptedStyleSheets = [
    ground,
    ...kept,
    ...themeSheets,
    ...sheets.map((text) => {
      const sheet = pageSheets.get(text) ?? sheetOf(text)
      pageSheets.set(text, sheet)
      return sheet
    }),
  ]
  const root = document.documentElement
  for (const { className } of themes as readonly Theme[]) {
    if (className) root.classList.toggle(className, className === theme.className)
  }
  root.style.colorScheme = theme.colorScheme ?? 'light'
  root.lang = locale
  root.dir =
    globals.direction === 'ltr' || globals.direction === 'rtl'
      ? globals.direction
      : directionOf(locale)
}

/** The whole theme, fetched once. */
export async function sheetsOf(theme: Theme): Promise<readonly CSSStyleSheet[]> {
  const known = loaded.get(theme)
  if (known) return known
  const sheets = (await theme.sheets()).map((file) => sheetOf(file.default))
  loaded.set(theme, sheets)
  return sheets
}

/** Style sheets that stay, for a story that shows more than one theme. */
export function keep(sheets: readonly CSSStyleSheet[]): void {
  for (const sheet of sheets) kept.add(sheet)
  document.adoptedStyleSheets = [...new Set([...document.adoptedStyleSheets, ...kept])]
}

/** Another look for what is on screen, which goes on as it is. For the contact sheet. */
export async function changeTheme(theme: string): Promise<void> {
  await dress({ ...worn.globals, theme }, worn.sheets)
}

function sheetOf(text: string): CSSStyleSheet {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(text)
  return sheet
}

/** A municipal page: its theme's ground, or what the browser has. `.tokens` is for what shows our own. */
const ground = sheetOf(`${tokensCss('.tokens')} body {
  color: var(--utrecht-document-color, var(--basis-color-default-color-document, var(--ams-color-text, CanvasText)));
  background: var(--utrecht-document-background-color, var(--basis-color-default-bg-document, var(--ams-color-background, Canvas)));
}`)
