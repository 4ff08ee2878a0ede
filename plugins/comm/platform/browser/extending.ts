import type { Post } from '../../browser/post.ts'
import type { HostPageData } from '../page-data.ts'

export interface ExtendingWorld {
  post: Post
  announce: (text: string) => void
  /** The page as it is now. */
  refresh: () => Promise<void>
}

/** The button that gives a room more time. */
export function extending(
  { base, news, offline }: Pick<HostPageData, 'base' | 'news' | 'offline'>,
  token: string,
  { post, announce, refresh }: ExtendingWorld,
): void {
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element && target.closest<HTMLButtonElement>('#host-extend')
    if (button) void extend(button)
  })

  async function extend(button: HTMLButtonElement): Promise<void> {
    // Whoever presses twice asks once; the button keeps the focus.
    if (button.ariaBusy === 'true') return
    button.ariaBusy = 'true'
    const answer = await post(`${base}/host/extend`, { token })
    button.ariaBusy = null
    if (answer.is === 'unknown') return announce(offline)
    // Where it is refused, somebody else was first, or the room is over: the page says which.
    await refresh()
    if (answer.is === 'done') announce(news.extended)
  }
}
