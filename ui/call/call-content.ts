import { html, type Html } from '../html.ts'
import type { Locale } from '../locale.ts'
import { callMessages, type CallMessages } from '../messages/call.ts'
import { pageWording } from '../messages/page-wording.ts'
import { pageMessages } from '../messages/page.ts'
import type { Page } from '../page.ts'
import { linkButton } from '../parts/button.ts'
import { safeHref } from '../parts/href.ts'
import { timeOfDay } from '../times.ts'
import type { Wording } from '../wording.ts'
import { codeGroups, numberGroups, spoken } from './digit-groups.ts'
import { qrCode } from './qr-code.ts'
import { readTelUrl, type TelUrl } from './tel-url.ts'

/** What a page about a call says, whoever's page it is. */
export interface Call {
  locale: Locale
  wording: Wording
  /** `tel:<number>,<code>` */
  tel: string
  /** What the citizen came for. */
  subject?: string | undefined
  /** The code is too old. */
  expired: boolean
  /** Until when the code works, or did. */
  until: Date
  now: Date
  /** The page that the citizen came from, else the website. */
  back?: string | undefined
  website?: string | undefined
  /** Where they get another code. */
  startAgain?: string | undefined
}

type Content = Pick<Page, 'title' | 'main' | 'scripts' | 'data' | 'numbersStayText'>

/**
 * Which number to call and which code to key in; once the code is too old, how to get another. Both
 * are in the page while the code works: its script changes them at the moment that it stops working.
 */
export function callContent(call: Call): Content {
  const { until, now, locale, wording } = call
  const words = callMessages(locale, wording)
  const read = readTelUrl(call.tel)
  const lasting = isLasting(read)
  if (call.expired)
    return {
      title: words.expired.title,
      main: html`<div class="card stack">${expired(call, words)}</div>`,
    }
  const secondsLeft = Math.floor((until.getTime() - now.getTime()) / 1000)
  return {
    title: words.title,
    numbersStayText: true,
    scripts: lasting ? [] : ['call'],
    ...(!lasting && { data: pageWording(wording, locale, ['call']) }),
    main: html`<div
      class="card"
      id="call"
      ${!lasting && html`data-seconds-left="${Math.max(0, secondsLeft)}"`}
    >
      <div class="stack" id="call-now">${calling(call, read, words)}</div>
      ${!lasting && html`<div class="stack" id="call-expired" hidden>${expired(call, words)}</div>`}
      <p class="visually-hidden" role="status" id="call-status"></p>
    </div>`,
  }
}

function calling(call: Call, read: TelUrl | undefined, words: CallMessages): Html {
  const { tel, subject, back, locale, wording } = call
  return html`<h1>${words.title}</h1>
    ${subject && html`<p class="lead">${words.about(subject)}</p>`} ${read && steps(read, words)}
    ${linkButton({
      label: read?.code ? words.callWithCode : words.call,
      href: tel,
      icon: 'phone',
    })}
    ${!isLasting(read) && timeLimit(call, read, words)} ${onAComputer(tel, words)}
    ${back && html`<p><a href="${safeHref(back)}">${pageMessages(locale, wording).backToWebsite}</a></p>`}`
}

function onAComputer(tel: string, { onAComputer }: CallMessages): Html | undefined {
  const drawing = qrCode(tel, onAComputer.picture)
  return (
    drawing &&
    html`<section class="call-scan" aria-labelledby="call-scan-title">
      ${drawing}
      <div>
        <h2 id="call-scan-title">${onAComputer.title}</h2>
        <p class="lead">${onAComputer.text}</p>
      </div>
    </section>`
  )
}

/** A number without a code is one that anybody can call at any time. */
export const isLasting = (call: TelUrl | undefined): boolean =>
  call !== undefined && call.code === undefined

/** One step is no list. */
function steps({ number, code }: TelUrl, words: CallMessages): Html {
  const first = figures(words.number, numberGroups(number))
  if (!code) return html`<div class="call-step">${first}</div>`
  return html`<ol class="call-steps">
    <li class="call-step">${first}</li>
    <li class="call-step">${figures(words.code, codeGroups(code))}</li>
  </ol>`
}

/** Left to right in every language. */
const figures = (label: string, groups: readonly string[]): Html =>
  html`<p class="call-label">${label}</p>
    <p class="call-figures" dir="ltr">
      <span aria-hidden="true">${groups.join(' ')}</span>
      <span class="visually-hidden">${spoken(groups)}</span>
    </p>`

function timeLimit({ until, locale }: Call, read: TelUrl | undefined, words: CallMessages): Html {
  return html`<p class="call-until">
    ${read ? words.worksUntil : words.callBefore} <strong>${timeOfDay(until, locale)}</strong>.
    <span id="call-left"></span>
  </p>`
}

function expired(call: Call, words: CallMessages): Html {
  const { until, locale, wording, website, startAgain } = call
  const { title, text, again } = words.expired
  return html`<h1 tabindex="-1">${title}</h1>
    <p class="lead">${text(timeOfDay(until, locale))}</p>
    <div class="button-row">
      ${startAgain && linkButton({ label: again, href: startAgain })}
      ${
        website &&
        linkButton({
          label: pageMessages(locale, wording).backToWebsite,
          href: website,
          kind: startAgain ? 'secondary' : 'primary',
        })
      }
    </div>`
}
