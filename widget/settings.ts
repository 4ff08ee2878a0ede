import type { Locale } from '../ui/locale.ts'
import type { FormOfAddress } from '../ui/wording.ts'

/** What the page says, by the element's attributes. */
export interface Settings {
  /** Empty: the citizen chooses the subject. */
  readonly purpose: string
  readonly server: URL | null
  readonly locale: Locale
  /** "u" or "je"; undefined is what the server says. */
  readonly address: FormOfAddress | undefined
  /** Tags that the page chooses for the citizen; empty is none. */
  readonly commMethod: string
  readonly authMethod: string
  /** The citizen identifies before they choose the channel. */
  readonly identifiesFirst: boolean
}
