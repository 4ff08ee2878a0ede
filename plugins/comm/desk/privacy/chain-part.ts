import { html, type Html } from '../../../../ui/html.ts'
import { button } from '../../../../ui/parts/button.ts'
import { note } from '../../../../ui/parts/note.ts'
import type { ChainState } from '../../retention/access-log.ts'
import type { KeptFingerprint } from '../../retention/kept-fingerprint.ts'
import { filterField } from './filter-field.ts'
import { fresh } from './fresh.ts'
import type { PrivacyWords } from './words.ts'

export interface ChainPart {
  base: string
  chain: ChainState
  /** For how many days a line is kept. */
  keepDays: number
  /** What was typed to compare, and what came of it; `unreadable` where it is no fingerprint. */
  compared?: { typed: string; found: KeptFingerprint | { is: 'unreadable' } } | undefined
}

/** Whether the log is as it was written, and whether it still is the one of which somebody kept the fingerprint. */
export function chainPart(
  { base, chain, keepDays, compared }: ChainPart,
  { chain: words }: PrivacyWords,
): Html {
  if (!chain.holds) {
    const text = `${words.brokenText[chain.fault](chain.link)} ${words.brokenAct}`
    const alert = html`<div role="alert">${note({ kind: 'bad', title: words.broken, text })}</div>`
    return fresh('chain', alert)
  }
  const text = words.holdsText(chain.entries, keepDays)
  return html`${fresh(
      'chain',
      html`${note({ kind: 'ok', title: words.holds, text })}
      ${
        chain.entries > 0 &&
        html`<p>${words.fingerprint}: <span class="lead-mono">${chain.last}</span></p>
          <p>${words.fingerprintText}</p>`
      }`,
    )}
    ${compared && comparison(compared.found, words)}
    <form class="lead-filter lead-compare" method="get" action="${base}/privacy">
      ${filterField({
        name: 'fingerprint',
        type: 'text',
        label: words.compare,
        value: compared?.typed,
        more: html`required autocomplete="off" spellcheck="false"`,
      })}
      <div class="lead-filter-go">${button({ label: words.compareButton, kind: 'secondary' })}</div>
    </form>`
}

function comparison(
  found: KeptFingerprint | { is: 'unreadable' },
  words: PrivacyWords['chain'],
): Html {
  switch (found.is) {
    case 'line':
      return html`<div role="status">
        ${note({ kind: 'ok', title: words.same, text: words.sameText(found.link) })}
      </div>`
    case 'forgotten':
      return html`<div role="status">
        ${note({ kind: 'ok', title: words.same, text: words.forgottenText })}
      </div>`
    case 'unknown':
      return html`<div role="alert">
        ${note({ kind: 'bad', title: words.other, text: words.otherText })}
      </div>`
    case 'unreadable':
      return html`<div role="alert">
        ${note({ kind: 'warn', title: words.unreadable, text: words.unreadableText })}
      </div>`
  }
}
