import { negotiateLocale } from '../../locale.ts'
import type { CallMessages } from '../../messages/call.nl.ts'
import { fetchCallMessages } from '../../messages/fetch-call.ts'
import { readPageWording } from '../../messages/page-wording.ts'
import { isSpoken, timeLeft } from './time-left.ts'

/** Counts down on the call page, and says so when the code stops working. */

const element = (id: string) => document.getElementById(id)
const call = element('call')
const seconds = Number(call?.dataset.secondsLeft ?? NaN)
if (!Number.isNaN(seconds)) {
  // By the clock, because timers rest while a phone sleeps; and by what the server says is left.
  const end = Date.now() + seconds * 1000
  countDown(seconds, end, await wordsOfPage())
}

function wordsOfPage(): Promise<CallMessages> {
  const wording: unknown = JSON.parse(element('data')?.textContent ?? 'null')
  const locale = negotiateLocale({ asked: document.documentElement.lang })
  return fetchCallMessages(locale, readPageWording(wording))
}

function countDown(secondsLeft: number, end: number, words: CallMessages): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)')
  let before = secondsLeft

  const look = () => {
    const left = (end - Date.now()) / 1000
    if (left <= 0) {
      clearInterval(timer)
      expire()
      return
    }
    const text = timeLeft(left, words, { countSeconds: !calm.matches })
    show('call-left', text)
    if (isSpoken(before, left)) show('call-status', text)
    before = left
  }
  const timer = setInterval(look, 1000)
  look()
}

/** Only what changed, so that nothing is read again. */
function show(id: string, text: string): void {
  const place = element(id)
  if (place && place.textContent !== text) place.textContent = text
}

function expire(): void {
  const [now, gone] = [element('call-now'), element('call-expired')]
  if (!now || !gone) return
  const [old, title] = [now, gone].map((part) => part.querySelector('h1')?.textContent ?? '')
  const held = now.contains(document.activeElement)
  now.hidden = true
  gone.hidden = false
  document.title = document.title.replace(old ?? '', title ?? '')
  show('call-status', title ?? '')
  if (held) gone.querySelector('h1')?.focus()
}
