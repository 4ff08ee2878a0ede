import type { Problem } from '../../../protocol/problem.ts'
import { html, type Html } from '../../../ui/html.ts'
import { renderPage } from '../../../ui/page.ts'
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

/**
 * In a window of its own: whether it is really this agent who asked for it. Its script shows which part it is about: where no
 * frame of ours has opened it, there is nothing to confirm.
 */
export function loginConfirmPage(frame: HostFrame, code: string): string {
  const { login } = hostWords(frame.locale)
  const { platform } = frame
  const title = login.confirmTitle(platform)
  const part = (id: string, head: string, rest: Html) =>
    html`<div class="card stack" data-part="${id}" hidden>
      <h1 tabindex="-1">${head}</h1>
      ${rest}
    </div>`
  return window(
    frame,
    title,
    html`${part(
      'confirm',
      title,
      html`<p>${login.confirm(platform)}</p>
        <p class="host-number">${code}</p>
        <div class="button-row">
          <button type="button" class="button button-primary" id="host-confirm">
            ${login.confirmButton}
          </button>
        </div>
        <p role="status"><span id="offline" hidden>${login.confirmOffline}</span></p>
        ${note({ kind: 'warn', title: login.confirmWarning })}`,
    )}
    ${part('done', login.doneTitle, html`<p>${login.done(platform)}</p>`)}
    ${part(
      'alone',
      login.aloneTitle,
      html`<p>${login.alone(platform)}</p>
        <p>${login.aloneAgain}</p>`,
    )}`,
    ['login-window'],
  )
}

export function noAgentPage(frame: HostFrame): string {
  const { login } = hostWords(frame.locale)
  return window(
    frame,
    login.noAgentTitle,
    html`<div class="card stack">
      <h1>${login.noAgentTitle}</h1>
      <p>${login.noAgent}</p>
    </div>`,
  )
}

const window = (
  { locale, organisation, base }: HostFrame,
  title: string,
  main: Html,
  scripts: readonly string[] = [],
): string =>
  renderPage({
    locale,
    wording: plainWording,
    title,
    organisation,
    assets: `${base}/assets`,
    scripts,
    styles: ['host'],
    numbersStayText: true,
    main,
  })
