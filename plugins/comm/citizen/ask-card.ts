import { html, nothing, type TemplateResult } from 'lit'
import { identificationIcon } from '../../../ui/identification-icon.ts'
import { icon } from '../browser/icon.ts'
import { note } from '../browser/parts.ts'
import type { AskMethod, CitizenAsk, SharedAttribute } from '../conversation/views.ts'
import { askNote, askText, canBegin, damagedNote, isOpen, knownAs } from './ask-wording.ts'
import type { ScreenGiven } from './screen-given.ts'

/** What the citizen is asked to show, and what they have shown. The same as `askFirst`; its forms work without scripts. */
export function askCard(given: ScreenGiven): TemplateResult | typeof nothing {
  const { view } = given.state
  const { ask } = view
  const known = knownAs(view, given.words)
  const said = [damagedNote(view, given.words), ask ? askNote(ask, given.words) : undefined].filter(
    (one) => one !== undefined,
  )
  if (!isOpen(ask) && known === undefined && said.length === 0) return nothing
  return html`<div class="talk-ask stack">
    ${said.map(({ kind, title, text }) => note(kind, title, text))}
    ${isOpen(ask) ? question(ask, given) : nothing}
    ${known === undefined ? nothing : shared(known, view.shared ?? [], given)}
  </div>`
}

function question(ask: CitizenAsk, given: ScreenGiven): TemplateResult {
  const { words, locale, identifyAddress, acts } = given
  const { asked } = words
  const text = askText(ask, given.state.view, words, locale)
  return html`<section class="stack ask" aria-labelledby="ask-title">
    <h2 id="ask-title" tabindex="-1">${text.title}</h2>
    <p>${text.lead}</p>
    <p class="lead">${text.about}</p>
    <h3>${text.shares}</h3>
    <ul class="shared">
      ${ask.attributes.map(
        ({ name, reason }) =>
          html`<li>
            ${icon('check')}
            <div>
              <span class="shared-name"><bdi>${name}</bdi></span>
              ${reason ? html`<span class="shared-reason">${reason}</span>` : nothing}
            </div>
          </li>`,
      )}
    </ul>
    <p class="lead">${text.after}</p>
    <form
      class="stack"
      method="post"
      action=${identifyAddress(ask.elsewhere ? '/identify/elsewhere' : '/identify')}
      @formdata=${acts.leaves}
    >
      ${
        text.only === undefined
          ? ask.elsewhere
            ? nothing
            : methods(ask.methods, asked)
          : html`<p>${text.only}</p>
              ${ask.methods.map(
                ({ tag }) => html`<input type="hidden" name="auth_method" .value=${tag} />`,
              )}`
      }
      <div class="button-row">
        <button
          class="button button-secondary"
          formaction=${identifyAddress('/identify/refuse')}
          formnovalidate
        >
          ${asked.refuse}
        </button>
        ${canBegin(ask) ? html`<button class="button button-primary">${text.next}</button>` : nothing}
      </div>
    </form>
  </section>`
}

const methods = (
  those: readonly AskMethod[],
  asked: ScreenGiven['words']['asked'],
): TemplateResult =>
  html`<fieldset class="choices">
    <legend>${asked.question}</legend>
    ${those.map(({ tag, name, description, available }) => {
      const drawing = identificationIcon(tag)
      const line = available ? description : asked.notNow
      return html`<label class="choice">
        <input type="radio" name="auth_method" .value=${tag} required ?disabled=${!available} />
        <span class="choice-words">
          <span class="choice-label"><bdi>${name}</bdi></span>
          ${line ? html`<span class="choice-description">${line}</span>` : nothing}
        </span>
        ${drawing ? icon(drawing) : nothing}
      </label>`
    })}
  </fieldset>`

function shared(
  known: string,
  those: readonly SharedAttribute[],
  { words, identifyAddress, acts }: ScreenGiven,
): TemplateResult {
  const { shared: said } = words.asked
  return html`<details class="shared-mine">
    <summary>${known}</summary>
    <div class="stack">
      <p>${those.length > 0 ? said.sees : said.nothing}</p>
      <ul class="shared">
        ${those.map(
          ({ name, value }) =>
            html`<li>
              ${icon('check')}
              <div>
                <span class="shared-name"><bdi>${name}</bdi></span>
                <span class="shared-value"><bdi>${value}</bdi></span>
              </div>
            </li>`,
        )}
      </ul>
      <form
        class="stack"
        method="post"
        action=${identifyAddress('/take-back')}
        @formdata=${acts.leaves}
      >
        <p>${said.takeBackText}</p>
        <button class="button button-secondary button-small">${said.takeBack}</button>
      </form>
    </div>
  </details>`
}
