/** The part of a click that tells whether it belongs to the one before it. */
export type Press = Pick<MouseEvent, 'detail' | 'clientX' | 'clientY' | 'timeStamp'>

/** Milliseconds, and CSS pixels: as far apart as two taps that are meant as one. */
const longest = 400
const farthest = 10

/**
 * Whether a press is the second half of a double-click or a double tap. Some browsers don't count
 * taps, so two presses at one place soon after each other are one as well. A keyboard is never
 * stopped (`detail` is 0): there the focus leaves the button when the step changes.
 *
 * @param before the press before this one, wherever it was
 */
export function isRepeated(press: Press, before: Press | null): boolean {
  if (press.detail > 1) return true
  if (!before || press.detail === 0 || before.detail === 0) return false
  const distance = Math.hypot(press.clientX - before.clientX, press.clientY - before.clientY)
  return press.timeStamp - before.timeStamp < longest && distance < farthest
}

/**
 * Stops the second half of a double-click: the next step puts its button where the last one was, and it
 * would go past what is shared before it was seen.
 *
 * @returns the press, to be the one before the next
 */
export function stopRepeated(event: Event, before: Event | undefined): Event {
  if (!(event instanceof MouseEvent)) return event
  if (isRepeated(event, before instanceof MouseEvent ? before : null)) {
    event.preventDefault()
    event.stopPropagation()
  }
  return event
}
