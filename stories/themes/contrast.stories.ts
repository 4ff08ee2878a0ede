import { expect, waitFor } from 'storybook/test'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { keep, sheetsOf } from '../dress.ts'
import { themes, type Theme } from '../themes.ts'
import { contrast, pairs, type Pair } from './contrast.ts'

/** Every two colours that meet, in every theme at once. Words need 4.5, shapes 3. */
const meta: Meta = { title: 'Themes/Contrast', tags: ['!autodocs'] }
export default meta

export const Contrast: StoryObj = {
  loaders: [
    async () => {
      keep((await Promise.all(themes.map((theme) => sheetsOf(theme)))).flat())
    },
  ],
  render: () => {
    const table = document.createElement('table')
    table.lang = 'en'
    table.dir = 'ltr'
    const head = table.createTHead().insertRow()
    head.append(
      ...['', ...themes.map(({ title }) => title)].map((title) =>
        cell('th', title || 'Two tokens'),
      ),
    )
    const body = table.createTBody()
    for (const pair of pairs) {
      const row = body.insertRow()
      row.append(cell('th', `${pair.front} on ${pair.back}`))
      row.append(...themes.map((theme) => inTheme(theme)))
    }
    requestAnimationFrame(() => {
      measure(table)
    })
    return table
  },
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('.tokens span')).not.toBeNull())
    const faults = [...canvasElement.querySelectorAll('[data-fault]')]
    await expect(faults.map((place) => place.getAttribute('data-fault'))).toEqual([])
  },
}

/** A theme's colours are known once the table is on the page. */
function measure(table: HTMLTableElement): void {
  for (const [at, pair] of pairs.entries()) {
    const places = table.tBodies[0]?.rows[at]?.querySelectorAll<HTMLElement>('.tokens') ?? []
    for (const [column, place] of [...places].entries()) {
      const ratio = contrast(pair, place)
      place.append(sample(pair, ratio))
      if (ratio >= pair.least) continue
      place.dataset.fault = `${themes[column]?.name ?? ''}: ${pair.front} on ${pair.back} ${ratio.toFixed(2)}`
    }
  }
}

function cell(kind: 'th' | 'td', text: string): HTMLTableCellElement {
  const made = document.createElement(kind)
  made.textContent = text
  made.style.cssText = 'text-align: start; font-weight: 400; padding: 0.25rem 0.5rem'
  return made
}

function inTheme({ className, colorScheme }: Theme): HTMLTableCellElement {
  const made = cell('td', '')
  made.className = `${className ?? ''} tokens`
  made.style.colorScheme = colorScheme ?? 'light'
  return made
}

/** The ratio in its own colours; of a shape, which may be too faint for words, beside it. */
function sample({ front, back, least }: Pair, ratio: number): HTMLElement {
  const made = document.createElement('span')
  const words = least === 4.5
  made.textContent = ratio.toFixed(1)
  made.style.cssText = `display: block; padding: 0.125rem 0.5rem; background: var(--_${back});
    color: var(--_${words ? front : 'ink'});
    border-inline-start: 0.75rem solid var(--_${front})`
  return made
}
