import { html, nothing, type TemplateResult } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { clockTime, stopwatch } from '../../../ui/times.ts'
import { icon } from '../browser/icon.ts'
import { badge, note } from '../browser/parts.ts'
import type { MineItem, WaitingItem } from '../conversation/views.ts'
import type { DeskGiven } from './given.ts'

/** From here a waiting time stands out. In seconds. */
const longWait = 5 * 60

/** Who is being helped, and who waits. */
export function listPane(given: DeskGiven): TemplateResult {
  const { state, words, acts } = given
  const { waiting, mine } = state.desk
  return html`<section class="desk-pane desk-list" aria-label=${words.panes.list}>
    <div class="desk-scroll">
      ${
        mine.length > 0
          ? html`<h2 class="desk-heading">${words.mine.title}</h2>
              <ul>
                ${repeat(
                  mine,
                  ({ id }) => id,
                  (item) => myItem(item, given),
                )}
              </ul>`
          : nothing
      }
      <h2 class="desk-heading">
        ${words.waiting.title}
        ${
          waiting.length > 0
            ? badge({ kind: 'neutral', label: words.waiting.count(waiting.length) })
            : nothing
        }
      </h2>
      ${problem(given)}
      ${
        waiting.length > 0
          ? html`<ol>
              ${repeat(
                waiting,
                ({ id }) => id,
                (item) => waitingItem(item, given),
              )}
            </ol>`
          : empty(words.waiting.emptyTitle, words.waiting.empty)
      }
    </div>
    <div class="desk-foot">
      <button
        type="button"
        class="button button-primary desk-next"
        aria-disabled=${waiting.length === 0 || state.accepting === 'busy' ? 'true' : nothing}
        aria-keyshortcuts=${given.preferences.shortcuts ? 'n' : nothing}
        @click=${acts.acceptNext}
      >
        ${words.waiting.acceptNext} ${key(given, 'N')}
      </button>
      ${settings(given)}
    </div>
  </section>`
}

function myItem(item: MineItem, { state, words, locale, acts }: DeskGiven): TemplateResult {
  const open = state.open?.id === item.id
  const unread = open && !document.hidden ? 0 : item.unread
  return html`<li>
    <button
      type="button"
      class="desk-item"
      aria-current=${open ? 'true' : nothing}
      @click=${() => acts.open(item.id)}
    >
      ${icon('chat')}
      <span class="desk-item-subject">${item.subject}</span>
      <span class="desk-item-time"
        >${item.state === 'talking' ? words.mine.talking : words.mine.wrappingUp}</span
      >
      <span class="desk-item-badges">
        <span class="desk-item-since"
          >${words.mine.since(clockTime(new Date(item.since), locale))}</span
        >
        ${identified(item, words)}
        ${
          unread > 0
            ? html`<span class="badge badge-unread">${words.mine.unread(unread)}</span>`
            : nothing
        }
        ${
          item.connected || item.state === 'wrapping_up'
            ? nothing
            : badge({ kind: 'wait', label: words.away })
        }
      </span>
    </button>
  </li>`
}

function waitingItem(item: WaitingItem, { state, words, now, acts }: DeskGiven): TemplateResult {
  const seconds = (now.getTime() - Date.parse(item.since)) / 1000
  return html`<li class="desk-item">
    ${icon('chat')}
    <span class="desk-item-subject">${item.subject}</span>
    <span class="desk-item-time ${seconds >= longWait ? 'desk-item-long' : ''}">
      <span class="visually-hidden">${words.waiting.waits}</span> ${stopwatch(seconds)}
    </span>
    <span class="desk-item-badges">
      ${identified(item, words)}
      ${item.connected ? nothing : badge({ kind: 'wait', label: words.away })}
      <button
        type="button"
        class="button button-secondary desk-accept"
        aria-label=${words.waiting.acceptLong(item.subject)}
        aria-disabled=${state.accepting === 'busy' ? 'true' : nothing}
        @click=${() => acts.accept(item.id)}
      >
        ${words.waiting.accept}
      </button>
    </span>
  </li>`
}

const identified = ({ identified }: WaitingItem, words: DeskGiven['words']) =>
  identified
    ? badge({ kind: 'ok', label: words.identified })
    : badge({ kind: 'neutral', label: words.notIdentified })

function problem({ state, words }: DeskGiven) {
  if (state.accepting === 'taken')
    return html`<div role="alert">${note('info', words.waiting.taken)}</div>`
  if (state.accepting === 'failed')
    return html`<div role="alert">${note('bad', words.acts.failed)}</div>`
  return nothing
}

/** The key that does the same, where shortcuts are on. */
export const key = ({ preferences }: DeskGiven, label: string) =>
  preferences.shortcuts ? html`<kbd aria-hidden="true">${label}</kbd>` : nothing

export const empty = (title: string, text: string): TemplateResult =>
  html`<div class="desk-empty">
    ${icon('chat')}
    <p class="desk-empty-title">${title}</p>
    <p>${text}</p>
  </div>`

function settings({ words, preferences, acts }: DeskGiven): TemplateResult {
  const { shortcuts, sound, shortcutsHelp: help, label } = words.settings
  const toggle = (name: 'shortcuts' | 'sound') => (event: Event) =>
    acts.prefer({ [name]: (event.target as HTMLInputElement).checked })
  return html`<details class="desk-settings">
    <summary>${label}</summary>
    <label class="switch">
      <input type="checkbox" .checked=${preferences.sound} @change=${toggle('sound')} />
      <span>${sound}</span>
    </label>
    <label class="switch">
      <input type="checkbox" .checked=${preferences.shortcuts} @change=${toggle('shortcuts')} />
      <span>${shortcuts}</span>
    </label>
    ${
      preferences.shortcuts
        ? html`<ul class="desk-shortcuts">
            <li><kbd>N</kbd> ${help.next}</li>
            <li><kbd>E</kbd> ${help.end}</li>
            <li><kbd>⇧E</kbd> ${help.endAndDelete}</li>
            <li><kbd>Esc</kbd> ${help.leave}</li>
          </ul>`
        : nothing
    }
  </details>`
}
