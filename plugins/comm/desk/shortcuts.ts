/** Each with what it is pressed by, in the order in which the list shows them. */
export const shortcuts = [
  { is: 'next', press: 'n', label: 'N' },
  { is: 'offer', press: 'a', label: 'A' },
  { is: 'decline', press: 'x', label: 'X' },
  { is: 'pick', press: undefined, label: '1…9' },
  { is: 'reply', press: 'r', label: 'R' },
  { is: 'replies', press: '/', label: '/' },
  { is: 'transfer', press: 'd', label: 'D' },
  { is: 'note', press: 'o', label: 'O' },
  { is: 'invite', press: 'i', label: 'I' },
  { is: 'ask', press: 'v', label: 'V' },
  { is: 'mark', press: 'm', label: 'M' },
  { is: 'pause', press: 'p', label: 'P' },
  { is: 'end', press: 'e', label: 'E' },
  { is: 'delete', press: 'E', label: '⇧E' },
  { is: 'help', press: '?', label: '?' },
  { is: 'leave', press: undefined, label: 'Esc' },
] as const

type Name = (typeof shortcuts)[number]['is']

/** `pick` says which of the agent's conversations, from 0. */
export type Shortcut = { is: Exclude<Name, 'pick'> } | { is: 'pick'; index: number }

/** What a key press looks like to this function; a `KeyboardEvent` fits. */
export interface Press {
  key: string
  shiftKey: boolean
  ctrlKey: boolean
  altKey: boolean
  metaKey: boolean
  repeat: boolean
}

/**
 * Which shortcut a key press is. Single keys work only outside text fields, so that nobody ends a
 * conversation by typing (WCAG 2.1.4); Escape leaves the text field. None works while a dialog is open.
 */
export function shortcutOf(
  press: Press,
  where: { typing: boolean; asking: boolean },
): Shortcut | undefined {
  if (where.asking || press.repeat || press.ctrlKey || press.altKey || press.metaKey) {
    return undefined
  }
  if (where.typing) return press.key === 'Escape' ? { is: 'leave' } : undefined
  if (/^[1-9]$/.test(press.key)) return { is: 'pick', index: Number(press.key) - 1 }
  // With Caps Lock on, "E" without Shift is still "e"; "?" needs Shift on most keyboards and not on all.
  const letter = /^\p{L}$/u.test(press.key)
  const key = letter
    ? press.shiftKey
      ? press.key.toUpperCase()
      : press.key.toLowerCase()
    : press.key
  const found = shortcuts.find((one) => one.press === key)
  return found === undefined || found.is === 'pick' ? undefined : { is: found.is }
}

/** Whether keys pressed there are text. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement ||
      (target instanceof HTMLInputElement && target.type !== 'checkbox' && target.type !== 'radio'))
  )
}
