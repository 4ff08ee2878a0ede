import { html, type Html } from '../html.ts'
import type { IconName } from '../icons.ts'
import { safeHref } from './href.ts'
import { icon } from './icon.ts'

/** One `primary` a screen; `plain` looks like a link. */
export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'plain'

export interface Button {
  label: string
  kind?: ButtonKind
  name?: string
  value?: string
  icon?: IconName
  /** Skips the browser's own check of required fields: for "cancel" buttons. */
  formNoValidate?: boolean
}

/** A button that sends the form it stands in. */
export function button({ label, kind = 'primary', name, value, ...more }: Button): Html {
  return html`<button
    type="submit"
    class="button button-${kind}"
    ${name && html`name="${name}"`}
    ${value !== undefined && html`value="${value}"`}
    ${more.formNoValidate && html`formnovalidate`}
  >
    ${more.icon && icon(more.icon)}${label}
  </button>`
}

/** A link that looks like a button: goes somewhere, changes nothing. */
export function linkButton({
  label,
  href,
  kind = 'primary',
  icon: drawing,
}: {
  label: string
  href: string
  kind?: ButtonKind
  icon?: IconName
}): Html {
  return html`<a class="button button-${kind}" href="${safeHref(href)}"
    >${drawing && icon(drawing)}${label}</a
  >`
}
