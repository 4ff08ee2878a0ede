import { html, nothing, type TemplateResult } from 'lit'
import type { DeskGiven } from './given.ts'
import type { Pane } from './state.ts'

const panes: readonly Pane[] = ['list', 'talk', 'facts']

/** On a narrow screen: one part of the desk at a time. */
export function tabs({ state, words, acts }: DeskGiven): TemplateResult {
  const { panes: names } = words
  const waiting = state.desk.waiting.length
  return html`<nav class="desk-tabs" aria-label=${names.label}>
    ${panes.map(
      (pane) =>
        html`<button
          type="button"
          class="desk-tab"
          aria-current=${state.pane === pane ? 'true' : nothing}
          @click=${() => acts.look(pane)}
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
