import type { HostPageData } from '../page-data.ts'

/** How long the button says that it worked, in milliseconds. */
const shown = 2_500

/**
 * Copies the value beside a button.
 * @param tell says whose and which kind that was, for the access log
 * @param announce reads out that it worked
 */
export function copying(
  { copy }: Pick<HostPageData, 'copy'>,
  tell: (copied: { number: number; kind: string }) => void,
  announce: (text: string) => void,
): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-copies]') : null
    const value = button && document.getElementById(button.dataset.copies ?? '')
    if (button && value) void copied(button, value)
  })

  async function copied(button: HTMLElement, value: HTMLElement): Promise<void> {
    const works = await write(value)
    const label = button.querySelector('span')
    if (label) label.textContent = works ? copy.copied : copy.failed
    button.classList.add(works ? 'copy-copied' : 'copy-failed')
    setTimeout(() => {
      if (label) label.textContent = copy.copy
      button.classList.remove('copy-copied', 'copy-failed')
    }, shown)
    if (!works) return
    announce(button.dataset.copied ?? '')
    const number = Number(button.closest<HTMLElement>('[data-guest]')?.dataset.guest)
    tell({ number, kind: button.dataset.kind ?? '' })
  }
}

/** A platform that doesn't let the frame use the clipboard may still let it copy what is selected. */
async function write(value: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(value.textContent)
    return true
  } catch {
    getSelection()?.selectAllChildren(value)
    // There is no other way in a frame without that permission.
    return document.execCommand('copy')
  }
}
