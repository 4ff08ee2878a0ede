import type { Problem } from '../../../protocol/problem.ts'
import { html } from '../../../ui/html.ts'
import { renderPage } from '../../../ui/page.ts'
import { button } from '../../../ui/parts/button.ts'
import { note } from '../../../ui/parts/note.ts'
import { plainWording } from '../../../ui/wording.ts'
import { type HostFrame, hostShell } from './host-page.ts'
import { hostWords } from './words/words.ts'

/** At the clean address, where somebody loads the frame alone again. */
export function hostAgainPage(frame: HostFrame): string {
  const { title, text } = hostWords(frame.locale).again
  return said(frame, 'again', { title, text })
}

export function hostProblemPage(frame: HostFrame, { code, status }: Problem): string {
  const { problems } = hostWords(frame.locale)
  const which =
    status >= 500 ? 'internal' : code === 'signed_request_expired' ? 'expired' : 'refused'
  return said(frame, 'problem', problems[which])
}

const said = (
  frame: HostFrame,
  at: 'again' | 'problem',
  { title, text }: { title: string; text: string },
): string =>
  hostShell(frame, {
    title,
    at,
    main: html`<h1 tabindex="-1">${title}</h1>
      <p>${text}</p>`,
  })

/** In the frame, where nobody is logged in: nothing about anybody. */
export function hostLoginPage(frame: HostFrame): string {
  const { login } = hostWords(frame.locale)
  return hostShell(frame, {
    title: login.title,
    at: 'login',
    main: html`<h1 tabindex="-1">${login.title}</h1>
      <p>${login.text}</p>
      <div class="button-row">
        <button type="button" class="button button-primary" id="host-login">${login.button}</button>
      </div>
      <p id="host-code" hidden>${login.code} <strong class="host-number"></strong></p>`,
  })
}

/** In a window of its own: whether it is really this agent who asked for it. */
export function loginConfirmPage(frame: HostFrame, code: string): string {
  const { login } = hostWords(frame.locale)
  const title = login.confirmTitle(frame.platform)
  return window(
    frame,
    title,
    html`<p>${login.confirm(frame.platform)}</p>
      <p class="host-number">${code}</p>
      <form method="post">${button({ label: login.confirmButton })}</form>
      ${note({ kind: 'warn', title: login.confirmWarning })}`,
  )
}

export function loginDonePage(frame: HostFrame): string {
  const { login } = hostWords(frame.locale)
  return window(frame, login.doneTitle, html`<p>${login.done(frame.platform)}</p>`)
}

export function noAgentPage(frame: HostFrame): string {
  const { login } = hostWords(frame.locale)
  return window(frame, login.noAgentTitle, html`<p>${login.noAgent}</p>`)
}

const window = (
  { locale, organisation, base }: HostFrame,
  title: string,
  main: ReturnType<typeof html>,
): string =>
  renderPage({
    locale,
    wording: plainWording,
    title,
    organisation,
    assets: `${base}/assets`,
    styles: ['host'],
    numbersStayText: true,
    main: html`<div class="card stack">
      <h1>${title}</h1>
      ${main}
    </div>`,
  })
