import { html } from 'lit/html.js'
import type { ElementMessages } from '../ui/messages/element.ts'
import { laterFailed } from '../ui/messages/widget-later.nl.ts'
import type { Explained } from './failed.ts'
import { mayPass, type Failure } from './failures.ts'

/** Why it can't go on, and for who can't go on here a link to where it can. */
export function explain(failure: Failure, words: ElementMessages['widget']['failed']): Explained {
  const { offline, passing, lasting, elsewhere } = { ...laterFailed, ...words }
  const passes = mayPass(failure)
  const { reason, page } = failure
  return {
    text: reason === 'offline' ? offline : passes ? passing : lasting,
    link: page ? html`<p><a href=${page}>${elsewhere}</a></p>` : null,
    passes,
  }
}
