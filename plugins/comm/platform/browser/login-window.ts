import './host.css'
import { poster } from '../../browser/post.ts'
import { record, text } from '../../browser/shape.ts'

/**
 * The window in which an agent confirms that a frame is theirs. What they confirm is worth something only to the page that
 * opened this window, and only where that is one of ours; so where there is none, there is nothing to confirm.
 */
const readConfirmed = record<{ secret: string }>({ secret: text })
const post = poster((url, init) => fetch(url, init))

function show(id: 'confirm' | 'alone' | 'done'): void {
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]'))
    part.hidden = part.dataset.part !== id
  const title = document.querySelector<HTMLElement>(`[data-part="${id}"] h1`)
  if (!title) return
  document.title = title.textContent
  title.focus()
}

async function confirm(button: HTMLButtonElement, frame: Window): Promise<void> {
  if (button.ariaBusy === 'true') return
  button.ariaBusy = 'true'
  const answer = await post(location.pathname)
  button.ariaBusy = null
  const offline = document.getElementById('offline')
  if (offline) offline.hidden = answer.is !== 'unknown'
  if (answer.is === 'unknown') return
  // Logged out at the desk in the meantime: the way to its login is here.
  if (answer.is === 'refused' && answer.status === 401) return location.reload()
  if (answer.is === 'refused') return show('alone')
  // The browser gives it to a page of our own only, whatever page is there by now.
  frame.postMessage(readConfirmed(answer.body), location.origin)
  show('done')
}

/** The page that opened this window, where it is one of ours: a browser lets nobody ask another's where it is. */
function frameThatOpened(): Window | undefined {
  const opener = window.opener as Window | null
  try {
    return opener?.location.origin === location.origin ? opener : undefined
  } catch {
    return undefined
  }
}

const frame = frameThatOpened()
if (frame === undefined) show('alone')
else {
  show('confirm')
  document.getElementById('host-confirm')?.addEventListener('click', ({ currentTarget }) => {
    if (currentTarget instanceof HTMLButtonElement) void confirm(currentTarget, frame)
  })
}
