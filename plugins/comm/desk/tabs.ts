import { html, nothing, type TemplateResult } from 'lit'
import type { Pane } from './state.ts'
import type { DeskWords } from './words/words.ts'

const panes: readonly Pane[] = ['list', 'talk', 'facts']

/** On a narrow screen: one part of the desk at a time. */
export function tabs({
  pane: shown,
  waiting,
  words: { panes: names },
  look,
}: {
  pane: Pane
  waiting: number
  words: DeskWords
  look: (pane: Pane) => void
}): TemplateResult {
  return html`<nav class="desk-tabs" aria-label=${names.label}>
    ${panes.map(
      (pane) =>
        html`<button
          type="button"
          class="desk-tab"
          aria-current=${shown === pane ? 'true' : nothing}
          @click=${() => look(pane)}
        >
          ${names[pane]}${
            pane === 'list' && waiting > 0
              ? html` <span class="desk-tab-count">${waiting}</span>`
              : nothing
          }
        </button>`,
    )}
  </nav>`
}
