import { svg } from 'lit'
import { icons, type IconName } from '../../ui/icons.ts'

/**
 * Drawn here: a page with a strict CSP may refuse images from the contact server. Beside words that
 * say the same, so hidden from screen readers.
 */
export function icon(name: IconName) {
  const { viewBox, strokeWidth, paths, dots = [] } = icons[name]
  return svg`<svg class="icon" viewBox=${viewBox} fill="none" stroke="currentColor"
    stroke-width=${strokeWidth} stroke-linecap="round" stroke-linejoin="round"
    aria-hidden="true" focusable="false"
  >${paths.map((d) => svg`<path d=${d} />`)}${dots.map(
    ([x, y, radius]) => svg`<circle cx=${x} cy=${y} r=${radius} fill="currentColor" />`,
  )}</svg>`
}
