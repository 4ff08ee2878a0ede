import type { Globals } from '../dress.ts'
import { bring } from './bring.ts'
import type { State } from './state.ts'

/**
 * Many states on one page, each under its name.
 *
 * @returns resolves when all of them are there
 */
export async function gallery(
  states: readonly State[],
  globals: Globals,
  place: HTMLElement,
  columnWidth = '20.5rem',
): Promise<void> {
  place.style.cssText = `display: grid; gap: 2rem 1.5rem; align-items: start;
    grid-template-columns: repeat(auto-fill, minmax(min(${columnWidth}, 100%), 1fr))`
  for (const state of states) {
    const figure = document.createElement('figure')
    figure.style.margin = '0'
    const caption = document.createElement('figcaption')
    caption.lang = 'en'
    caption.dir = 'ltr'
    caption.style.marginBlockEnd = '0.5rem'
    caption.textContent = state.title
    figure.append(caption)
    place.append(figure)
    const { arrived } = bring(state, globals, figure)
    await arrived.catch((fault: unknown) => {
      throw new Error(`${state.title}: ${String(fault)}`)
    })
  }
}
