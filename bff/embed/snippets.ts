/** What a web editor chooses; `''` leaves it to the page. */
export interface Choices {
  purpose: string
  lang: string
  address: string
  layout: Layout
  theme: Theme
  script: Script
}

export const layouts = ['inline', 'button', 'dialog'] as const
export type Layout = (typeof layouts)[number]
export const addresses = ['', 'formal', 'informal'] as const
export const themes = ['page', 'neutral', 'dark'] as const
export type Theme = (typeof themes)[number]
/** One version with a hash; the newest without; one version for a CMS that writes no `type="module"`. */
export const scripts = ['pinned', 'newest', 'classic'] as const
export type Script = (typeof scripts)[number]

/** What they don't choose. */
export interface Facts {
  /** Public, without a slash at the end. */
  serverUrl: string
  version: string
  /** Of the files, `sha384-…`; absent where the file isn't there. */
  integrity: { complete?: string | undefined; classic?: string | undefined }
  /** On the link for who has no scripts. */
  linkText: string
  /** Style sheets, by theme. */
  themeCss: Readonly<Record<Theme, string>>
}

export interface Snippets {
  /** The two lines. */
  tag: string
  /** For a CMS that strips elements it doesn't know. */
  stripped: string
  /** For a Content-Security-Policy. */
  csp: string
  /** Where no script can be pasted. */
  link: string
  /** For the site's style sheet: the place kept free until the script is there, and the look. */
  css: string
}

/** What to paste. Pure: made on the server for everybody, and in the browser at every change. */
export function snippets(choices: Choices, facts: Facts): Snippets {
  const link = linkTo(choices, facts)
  const inside = `<a href="${escape(link)}">${escape(facts.linkText)}</a>`
  const said = attributesOf(choices, facts)
  const data = said.map(([name, value]) => [`data-${name}`, value] as const)
  return {
    tag: `${script(choices, facts)}\n<id-contact${text(said)}>${inside}</id-contact>`,
    stripped: `${script(choices, facts)}\n<div data-id-contact${text(data)}>${inside}</div>`,
    csp: policy(facts),
    link,
    css: [place(choices.layout), facts.themeCss[choices.theme]].filter(Boolean).join('\n\n'),
  }
}

/** Attributes of the element, in the order in which they are read. */
export function attributesOf(
  { purpose, lang, address, layout, script }: Choices,
  { serverUrl }: Pick<Facts, 'serverUrl'>,
): [name: string, value: string][] {
  const all: [string, string][] = [
    ['purpose', purpose],
    // A plugin that joins scripts into one takes away where this one came from.
    ['server', script === 'classic' ? serverUrl : ''],
    ['lang', lang],
    ['address', address],
    ['layout', layout === 'inline' ? '' : layout],
  ]
  return all.filter(([, value]) => value !== '')
}

function script({ script }: Choices, { serverUrl, version, integrity }: Facts): string {
  const at = `${serverUrl}/widget/`
  if (script === 'newest') {
    const src = `${at}${version.split('.')[0] ?? ''}/id-contact.js`
    return `<script type="module" src="${escape(src)}"></script>`
  }
  const classic = script === 'classic'
  const hash = classic ? integrity.classic : integrity.complete
  const src = `${at}${version}/id-contact.${classic ? 'classic' : 'complete'}.js`
  const held = hash === undefined ? '' : ` integrity="${hash}" crossorigin="anonymous"`
  return `<script ${classic ? 'defer' : 'type="module"'} src="${escape(src)}"${held}></script>`
}

function linkTo({ purpose, lang }: Choices, { serverUrl }: Facts): string {
  return `${serverUrl}/contact/${encodeURIComponent(purpose)}${lang ? `?lang=${lang}` : ''}`
}

/**
 * Exactly what the widget needs. It loads no image, font or style sheet and has no inline style; its drawings are part of
 * the script. The last line only counts on a page that requires Trusted Types.
 */
function policy({ serverUrl }: Facts): string {
  const { origin, pathname } = new URL(serverUrl)
  const base = pathname === '/' ? origin : `${origin}${pathname}/`
  const below = (path: string) => (pathname === '/' ? origin : `${origin}${pathname}${path}`)
  return [
    `script-src ${below('/widget/')};`,
    `connect-src ${base};`,
    `form-action ${below('/start')};`,
    'trusted-types lit-html;',
  ].join('\n')
}

/**
 * As high as what comes: the card, which is higher on a phone, or the button before it, which differs by a pixel or two
 * with the letters of the page.
 */
const place = (layout: Layout) => `id-contact,
[data-id-contact] {
  display: block;
  min-height: ${layout === 'inline' ? 'max(28.4rem, 454px, 45.2rem - 50vw, 722.5px - 50vw)' : 'max(3.25rem, 52px)'};
}`

const text = (attributes: readonly (readonly [string, string])[]) =>
  attributes.map(([name, value]) => ` ${name}="${escape(value)}"`).join('')

const escape = (value: string) =>
  value.replace(/[&"<>]/g, (character) => `&#${character.charCodeAt(0)};`)
