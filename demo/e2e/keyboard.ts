import type { Page } from '@playwright/test'

/** Goes on with Tab until what has the focus is named so, as somebody without a mouse does. */
export async function tabTo(page: Page, name: RegExp, back = false): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    if (name.test(await focused(page))) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`Tab never came to ${name}; it ended at: ${await focused(page)}`)
}

/** Its name, also where the focus is inside a component. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    if (element === null || element === document.body) return ''
    const label =
      element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
        ? element.labels?.[0]
        : undefined
    return (
      element.getAttribute('aria-label') ??
      (label ?? element).textContent?.replace(/\s+/g, ' ').trim() ??
      ''
    )
  })

export const hasVisibleFocus = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    let element = document.activeElement
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement
    const marked = [element, element?.closest('label')].some((candidate) => {
      if (!candidate) return false
      const style = getComputedStyle(candidate)
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
    })
    return marked
  })
