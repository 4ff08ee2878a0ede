import { html, type Html } from '../../ui/html.ts'
import { callMessages, type CallMessages } from '../../ui/messages/call.ts'
import { pageWording } from '../../ui/messages/page-wording.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { linkButton } from '../../ui/parts/button.ts'
import { safeHref } from '../../ui/parts/href.ts'
import { timeOfDay } from '../../ui/times.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { basePath, type CorePage, corePage } from '../pages/shell.ts'
import { withNotice } from '../return/with-notice.ts'
import type { CallState } from './call-state.ts'
import { codeGroups, numberGroups, spoken } from './digit-groups.ts'
import { qrCode } from './qr-code.ts'
import { readTelUrl, type TelUrl } from './tel-url.ts'

export interface CallPage extends CorePage {
  state: CallState
  /** The code is too old. */
  expired: boolean
  /** Until when the code works, or did. */
  until: Date
  now: Date
}

/**
 * Which number to call and which code to key in; once the code is too old, how to get another. Both
 * are in the page while the code works: its script changes them at the moment that it stops working.
 */
export function callPage(page: CallPage): string {
  const { state, until, now } = page
  const words = callMessages(page.locale, page.config.wording)
  const call = readTelUrl(state.tel)
  const lasting = isLasting(call)
  if (page.expired)
    return corePage(page, {
      title: words.expired.title,
      main: html`<div class="card stack">${expired(page, words)}</div>`,
    })
  const secondsLeft = Math.floor((until.getTime() - now.getTime()) / 1000)
  return corePage(page, {
    title: words.title,
    numbersStayText: true,
    scripts: lasting ? [] : ['call'],
    ...(!lasting && { data: pageWording(page.config.wording, page.locale, ['call']) }),
    main: html`<div
      class="card"
      id="call"
      ${!lasting && html`data-seconds-left="${Math.max(0, secondsLeft)}"`}
    >
      <div class="stack" id="call-now">${calling(page, call, words)}</div>
      ${!lasting && html`<div class="stack" id="call-expired" hidden>${expired(page, words)}</div>`}
      <p class="visually-hidden" role="status" id="call-status"></p>
    </div>`,
  })
}

function calling(page: CallPage, call: TelUrl | undefined, words: CallMessages): Html {
  const { state, config, locale } = page
  const subject = config.purposes.get(state.purpose)?.name
  const back = state.return_url ?? config.organisation.website
  return html`<h1>${words.title}</h1>
    ${subject && html`<p class="lead">${words.about(say(subject, locale))}</p>`}
    ${call && steps(call, words)}
    ${linkButton({
      label: call?.code ? words.callWithCode : words.call,
      href: state.tel,
      icon: 'phone',
    })}
    ${!isLasting(call) && timeLimit(page, call, words)} ${onAComputer(state.tel, words)}
    ${back && html`<p><a href="${safeHref(back)}">${pageMessages(locale, config.wording).backToWebsite}</a></p>`}`
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

function timeLimit(
  { until, locale }: CallPage,
  call: TelUrl | undefined,
  words: CallMessages,
): Html {
  return html`<p class="call-until">
    ${call ? words.worksUntil : words.callBefore} <strong>${timeOfDay(until, locale)}</strong>.
    <span id="call-left"></span>
  </p>`
}

function expired({ state, until, config, locale }: CallPage, words: CallMessages): Html {
  const { title, text, again } = words.expired
  const { website } = config.organisation
  const start = startAgain(state, config)
  return html`<h1 tabindex="-1">${title}</h1>
    <p class="lead">${text(timeOfDay(until, locale))}</p>
    <div class="button-row">
      ${start && linkButton({ label: again, href: start })}
      ${
        website &&
        linkButton({
          label: pageMessages(locale, config.wording).backToWebsite,
          href: website,
          kind: start ? 'secondary' : 'primary',
        })
      }
    </div>`
}

/** The page that the citizen came from, else our own where the same can be chosen again. */
function startAgain({ return_url, purpose }: CallState, config: CoreConfig): string | undefined {
  if (return_url) return withNotice(return_url, 'expired')
  if (!config.purposes.get(purpose)?.commMethods.length) return undefined
  return `${basePath(config)}/contact/${encodeURIComponent(purpose)}`
}
