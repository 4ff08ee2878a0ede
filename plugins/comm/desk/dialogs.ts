import { html, type TemplateResult } from 'lit'
import type { Subject } from './page-data.ts'
import { type DeskState, listOf, peopleIn } from './state.ts'

export interface Dialogs {
  state: DeskState
  /** To which a conversation can be moved. */
  subjects: readonly Subject[]
  /** Puts text in the message that is being written. */
  inserted: (event: CustomEvent<{ text: string }>) => void
  /** Address of the help for agents. */
  help: string
}

/** All that can lie over the desk; each draws itself only while it is open. */
export function dialogs({ state, subjects, inserted, help }: Dialogs): TemplateResult {
  const { open, act, dialog } = state
  const people = peopleIn(open)
  const { messages, pending } = listOf(state, open?.id ?? '')
  return html`<id-contact-desk-delete
      .open=${dialog === 'deleting'}
      .act=${act}
      .ended=${open?.conversation?.at === 'wrapping_up'}
      .people=${people}
      .said=${messages.length + pending.length > 0}
      .keepsDays=${open?.conversation?.keeps_days ?? null}
    ></id-contact-desk-delete>
    <id-contact-desk-transfer
      .open=${dialog === 'transferring'}
      .people=${people}
      .act=${act}
      .colleagues=${state.colleagues}
      .now=${state.subjects}
      .subjects=${subjects.filter(({ name }) => name !== open?.conversation?.subject)}
    ></id-contact-desk-transfer>
    <id-contact-desk-invite
      .open=${dialog === 'inviting'}
      .act=${act}
      .url=${state.invitation}
      @id-contact-desk-inserted=${inserted}
    ></id-contact-desk-invite>
    <id-contact-desk-ask
      .open=${dialog === 'asking'}
      .act=${act}
      .help=${help}
      .asks=${open?.conversation?.asks ?? []}
      .citizens=${open?.conversation?.citizens ?? []}
    ></id-contact-desk-ask>
    <id-contact-desk-shortcuts .open=${dialog === 'shortcuts'}></id-contact-desk-shortcuts>`
}
