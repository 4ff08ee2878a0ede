import { showAttention } from '../../browser/attention.ts'
import { Chime } from '../../browser/chime.ts'
import { marksOf, newMarks } from '../newcomers.ts'
import { keepPreferences, type Preferences, readPreferences } from '../preferences.ts'
import type { LeadConversation } from './lead-view.ts'

/**
 * Calls a lead who looks elsewhere when an agent marks a conversation: in the tab's title, by a dot on its
 * icon, and by a sound where they like that; the same preference as at the desk. Nothing of any citizen.
 */
export class Call {
  readonly #title = document.title
  readonly #chime = new Chime()
  #preferences: Preferences = readPreferences(() => localStorage)

  get sound(): boolean {
    return this.#preferences.sound
  }

  /** Call from a press. */
  prefer(sound: boolean): void {
    this.#preferences = { ...this.#preferences, sound }
    keepPreferences(() => localStorage, this.#preferences)
    if (!sound) return
    this.#chime.allow()
    this.#chime.ring()
  }

  /** Browsers allow sound only after the person has done something; call from a press. */
  allow(): void {
    if (this.sound) this.#chime.allow()
  }

  /** @param before undefined for the first look: what was there already is nothing new */
  look(
    before: readonly LeadConversation[] | undefined,
    after: readonly LeadConversation[],
    { tabTitle, accent }: { tabTitle: (count: number) => string; accent: string },
  ): void {
    const { length } = marksOf(after)
    document.title = length > 0 ? `${tabTitle(length)} - ${this.#title}` : this.#title
    showAttention(length, accent)
    if (before && this.sound && newMarks(before, after).length > 0) this.#chime.ring()
  }

  async close(): Promise<void> {
    document.title = this.#title
    await this.#chime.close()
  }
}
