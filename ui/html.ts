import { html as template, raw } from 'hono/html'

/** Text that is already safe to put in a page. */
export type Html = ReturnType<typeof raw>

/** What may stand between `${` and `}`: text and numbers are escaped, `Html` is taken as it is, nothing is left out. */
export type HtmlPart = string | number | Html | null | undefined | false | readonly HtmlPart[]

/** hono's template, for pages that wait for nothing: always the text itself, never a promise of it. */
export function html(strings: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  const made = template(strings, ...parts)
  if (made instanceof Promise)
    throw new TypeError('A page is made of what is known, not of promises.')
  return made
}

/** Joins parts, leaving out what isn't there. */
export function join(parts: readonly HtmlPart[]): Html {
  return html`${parts}`
}

/**
 * Data for a script, inside `<script type="application/json">`: nothing in it can end that element,
 * start a comment, or be read as anything but JSON.
 */
export function json(data: unknown): Html {
  const text = JSON.stringify(data ?? null).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return raw(text)
}
