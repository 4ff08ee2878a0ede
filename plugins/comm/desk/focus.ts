import type { DeskState } from './state.ts'

export interface Moved {
  before: DeskState
  after: DeskState
  /** The agent has just accepted this conversation. */
  accepted: boolean
  focusWasOnLimit: boolean
}

/**
 * Where the work goes on: in the field after accepting, at the outcome after ending or deleting. Somebody
 * who is busy elsewhere isn't taken away from there, but who asked for it gets the answer.
 */
export function moveFocus(
  desk: HTMLElement,
  { before, after, accepted, focusWasOnLimit }: Moved,
): void {
  const talk = desk.querySelector('id-contact-desk-talk')
  const { open } = after
  if (accepted) return talk?.goOn()
  const extended = before.act?.doing === 'extending' && !after.act
  if ((extended || focusWasOnLimit) && !desk.querySelector('.limit-extend')) {
    if (document.activeElement === document.body && open?.conversation?.at === 'talking') {
      return talk?.goOn()
    }
  }
  if (before.dialog === 'transferring' && before.open && !open) {
    return desk.querySelector<HTMLElement>('.desk-next')?.focus()
  }
  const was = before.open?.id === open?.id ? before.open?.conversation?.at : undefined
  const is = open?.conversation?.at
  if (was === undefined || was === is) return
  const focused = document.activeElement
  const elsewhere = focused && focused !== document.body && !focused.closest('dialog')
  if (elsewhere && before.dialog !== 'deleting') return
  const place = is === 'wrapping_up' ? '.desk-talk .desk-subject' : '.desk-over'
  desk.querySelector<HTMLElement>(place)?.focus()
}
