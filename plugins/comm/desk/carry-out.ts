import type { LightElement } from '../browser/light-element.ts'
import type { DeskActs } from './acts.ts'
import type { Shortcut } from './shortcuts.ts'
import type { DeskState } from './state.ts'

export interface ShortcutGiven {
  desk: LightElement
  state: DeskState
  acts: DeskActs
}

/** Does what a shortcut stands for; nothing where there is nothing to do it with. */
export function carryOut(
  shortcut: Shortcut,
  { desk: element, state: { desk, open }, acts }: ShortcutGiven,
): void {
  const talk = element.querySelector('id-contact-desk-talk')
  const [offer] = desk.offers
  switch (shortcut.is) {
    case 'next':
      return acts.acceptNext()
    case 'offer':
      return void (offer && acts.accept(offer.id))
    case 'decline':
      return void (offer && acts.decline(offer.id))
    case 'pick': {
      const picked = desk.mine[shortcut.index]
      return void (picked && acts.open(picked.id))
    }
    case 'reply':
      return talk?.goOn()
    case 'replies':
      return talk?.searchReplies()
    case 'note':
      // A narrow screen shows the notes first; only then can the field be reached.
      if (open?.conversation) acts.look('facts')
      return void element.updateComplete.then(() =>
        element.querySelector('id-contact-desk-notes')?.focus(),
      )
    case 'transfer':
      return acts.show('transferring')
    case 'invite':
      return acts.show('inviting')
    case 'ask':
      return acts.show('asking')
    case 'mark':
      if (open?.conversation) acts.look('talk')
      return void element.updateComplete.then(() =>
        element.querySelector('id-contact-desk-mark')?.ask(),
      )
    case 'pause':
      return acts.be(desk.presence === 'available' ? 'pause' : 'available')
    case 'end':
      return acts.end()
    case 'delete':
      return acts.show('deleting')
    case 'help':
      return acts.show('shortcuts')
    case 'leave':
      return element.querySelector<HTMLElement>('.desk-talk .desk-subject')?.focus()
  }
}
