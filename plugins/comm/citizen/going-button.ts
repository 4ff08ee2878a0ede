/** Buttons that go away by being pressed. */
const going = ['.limit-extend', '.session button']

/** What selects the one of them that has the focus. */
export const goingButton = (): string | undefined =>
  going.find((selector) => document.activeElement?.matches(selector))
