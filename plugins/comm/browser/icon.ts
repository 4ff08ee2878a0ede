import { html, svg, type TemplateResult } from 'lit'
import { icons, type IconName } from '../../../ui/icons.ts'

/** The same drawing as `ui/parts/icon.ts` makes, for elements. */
export function icon(name: IconName): TemplateResult {
  const { viewBox, strokeWidth, paths } = icons[name]
  return html`<svg
    class="icon"
    viewBox=${viewBox}
    fill="none"
    stroke="currentColor"
    stroke-width=${strokeWidth}
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    ${paths.map((d) => svg`<path d=${d}></path>`)}
  </svg>`
}
