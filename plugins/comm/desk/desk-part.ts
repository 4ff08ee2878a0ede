import { consume } from '@lit/context'
import { html, nothing } from 'lit'
import { state } from 'lit/decorators.js'
import type { Locale } from '../../../ui/locale.ts'
import { LightElement } from '../browser/light-element.ts'
import type { DeskActs } from './acts.ts'
import { actsContext, localeContext, preferencesContext, wordsContext } from './contexts.ts'
import type { Preferences } from './preferences.ts'
import type { DeskWords } from './words/words.ts'

/** A part of the desk. Works only inside `<id-contact-desk>`, which has its words and carries out its acts. */
export abstract class DeskPart extends LightElement {
  @consume({ context: wordsContext, subscribe: true })
  @state()
  protected words!: DeskWords

  @consume({ context: localeContext, subscribe: true })
  @state()
  protected locale!: Locale

  @consume({ context: preferencesContext, subscribe: true })
  @state()
  protected preferences!: Preferences

  @consume({ context: actsContext })
  protected acts!: DeskActs

  /** The key that does the same, where shortcuts are on. */
  protected key(label: string) {
    return this.preferences.shortcuts ? html`<kbd aria-hidden="true">${label}</kbd>` : nothing
  }

  /** For `aria-keyshortcuts`. */
  protected keys(shortcut: string) {
    return this.preferences.shortcuts ? shortcut : nothing
  }
}
