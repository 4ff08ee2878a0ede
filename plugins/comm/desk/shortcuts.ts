export type Shortcut = 'next' | 'end' | 'delete' | 'leave'

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
 * conversation by typing (WCAG 2.1.4); Escape leaves the text field.
 */
export function shortcutOf(
  press: Press,
  where: { typing: boolean; asking: boolean },
): Shortcut | undefined {
  if (where.asking || press.repeat || press.ctrlKey || press.altKey || press.metaKey) {
    return undefined
  }
  if (where.typing) return press.key === 'Escape' ? 'leave' : undefined
  switch (press.key.toLowerCase()) {
    case 'n':
      return press.shiftKey ? undefined : 'next'
    case 'e':
      return press.shiftKey ? 'delete' : 'end'
    default:
      return undefined
  }
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
