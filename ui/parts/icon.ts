import { html, type Html } from '../html.ts'
import { icons, type IconName } from '../icons.ts'

/** An icon beside words that say the same: hidden from screen readers. */
export function icon(name: IconName): Html {
  const { viewBox, strokeWidth, paths } = icons[name]
  return html`<svg
    class="icon"
    viewBox="${viewBox}"
    fill="none"
    stroke="currentColor"
    stroke-width="${strokeWidth}"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${paths.map((d) => html`<path d="${d}" />`)}
  </svg>`
}
