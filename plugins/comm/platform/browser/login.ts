import { codeOf } from '../code-of.ts'
import type { Post } from '../../browser/post.ts'
import type { HostPageData } from '../page-data.ts'

/** Between two looks whether the agent has confirmed it, and how often; ten minutes in all. In milliseconds. */
const pause = 2_000
const looks = 300

export interface LoginWorld {
  post: Post
  announce: (text: string) => void
  /** Called once the frame has its cookie. */
  loggedIn: () => void
}

/**
 * Lets an agent log in for this frame. The frame makes a code that it tells nobody; a window at top level, where the desk's
 * cookie is, gets its SHA-256; once the agent has confirmed there, the code gives the frame a cookie of its own.
 */
export function loginByWindow(
  { base, late }: Pick<HostPageData, 'base' | 'late'>,
  { post, announce, loggedIn }: LoginWorld,
): void {
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('#host-login')) void begin()
  })
  let attempt = 0

  async function begin(): Promise<void> {
    attempt += 1
    const mine = attempt
    const code = base64url(crypto.getRandomValues(new Uint8Array(32)))
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(code))
    const challenge = base64url(new Uint8Array(digest))
    window.open(`${base}/host/login/${challenge}`, '_blank', 'noopener')
    show(codeOf(challenge))
    for (let look = 0; look < looks && mine === attempt; look += 1) {
      await new Promise((next) => setTimeout(next, pause))
      const answer = await post(`${base}/host/login`, { code })
      if (answer.is === 'done') return loggedIn()
    }
    if (mine === attempt) announce(late)
  }
}

function show(code: string): void {
  const line = document.getElementById('host-code')
  const number = line?.querySelector('strong')
  if (!line || !number) return
  number.textContent = code
  line.hidden = false
}

const base64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
