import './host.css'
import { poster } from '../../browser/post.ts'
import { hostPageDataOf } from '../page-data.ts'
import { copying } from './copying.ts'
import { extending } from './extending.ts'
import { takeToken } from './host-token.ts'
import { loginByWindow } from './login.ts'
import { LiveRoom } from './room.ts'

const page = hostPageDataOf(document)
const post = poster((url, init) => fetch(url, init))
const token = takeToken(page.base, { location, history })
const announce = (text: string): void => {
  const news = document.getElementById('host-news')
  if (news) news.textContent = text
}

if (token !== undefined) {
  const room = new LiveRoom(page, token, { announce })
  copying(page, (copied) => void post(`${page.base}/host/copied`, { token, ...copied }), announce)
  extending(page, token, { post, announce, refresh: () => room.refresh() })
  loginByWindow(page, { post, announce, loggedIn: () => void room.refresh() })
  noteUse(page.base)
  room.follow(document.getElementById('host') ?? undefined)
}

/** Whoever uses the frame stays logged in; told at most once a minute. */
function noteUse(base: string): void {
  let told = -Infinity
  const tell = (event: Event) => {
    if (event.timeStamp - told < 60_000) return
    told = event.timeStamp
    void post(`${base}/host/active`)
  }
  for (const type of ['pointerdown', 'keydown']) document.addEventListener(type, tell)
}
