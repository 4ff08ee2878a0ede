import { record, text } from '../../browser/shape.ts'
import type { Post } from '../../browser/post.ts'
import { codeOf } from '../code-of.ts'
import type { HostPageData } from '../page-data.ts'

export interface LoginWorld {
  post: Post
  announce: (text: string) => void
  /** Called once the frame has its cookie. */
  loggedIn: () => void
}

/** What the window gives the frame that opened it, once the agent has confirmed. */
const readHanded = record<{ secret: string }>({ secret: text })

/**
 * Lets an agent log in for this frame. The frame makes a code that it tells nobody; a window at top level, where the desk's
 * cookie is, gets its SHA-256. Once the agent has confirmed there, the window hands the page that opened it a secret, which a
 * browser delivers to a page of ours only. Both together give the frame a cookie of its own: neither a page of somebody else
 * that opens such a window nor a server that made a code has the second.
 */
export function loginByWindow(
  { base, late, blocked }: Pick<HostPageData, 'base' | 'late' | 'blocked'>,
  { post, announce, loggedIn }: LoginWorld,
): void {
  let attempt: { code: string; opened: Window } | undefined
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('#host-login')) void begin()
  })
  addEventListener('message', ({ source, origin, data }) => {
    if (attempt === undefined || source !== attempt.opened || origin !== location.origin) return
    const { code } = attempt
    attempt = undefined
    void claim(code, data)
  })

  async function begin(): Promise<void> {
    const code = base64url(crypto.getRandomValues(new Uint8Array(32)))
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))
    const challenge = base64url(new Uint8Array(digest))
    const opened = window.open(`${base}/host/login/${challenge}`, '_blank')
    attempt = opened ? { code, opened } : undefined
    show(opened ? codeOf(challenge) : undefined)
    announce(opened ? '' : blocked)
  }

  async function claim(code: string, data: unknown): Promise<void> {
    const { secret } = readHanded(data)
    const answer = await post(`${base}/host/login`, { code, secret })
    if (answer.is === 'done') return loggedIn()
    show(undefined)
    announce(late)
  }
}

/** @param code none where there is nothing to compare */
function show(code: string | undefined): void {
  const line = document.getElementById('host-code')
  const number = line?.querySelector('strong')
  if (!line || !number) return
  number.textContent = code ?? ''
  line.hidden = code === undefined
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
