import { html, type Html } from '../../../../ui/html.ts'
import type { Locale } from '../../../../ui/locale.ts'
import { button, linkButton } from '../../../../ui/parts/button.ts'
import { momentOf } from './moment.ts'
import { type Beside, pager } from './pager.ts'
import { shell, type Workplace } from '../shell.ts'
import { type PrivacyWords, privacyWords } from './words.ts'

/** A chat whose text is kept, without what it says. */
export interface KeptChat {
  conversation: string
  subject: string
  messages: number
  since: Date
  until: Date
}

/** A page of them, the newest first. */
export interface KeptChats extends Beside {
  chats: readonly KeptChat[]
}

/** What is kept of chats now; what was said comes as a file, one conversation at a time, and the log says so. */
export function keptChats(
  kept: KeptChats,
  { words, locale, base }: { words: PrivacyWords; locale: Locale; base: string },
): Html {
  const { kept: said } = words
  if (kept.chats.length === 0)
    return html`<p>${said.nothing}</p>
      ${pager(kept, said)}`
  return html`<p>${said.lead}</p>
    <div class="lead-scroll" role="region" aria-label="${said.title}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${[
              ...[said.conversation, said.subject, said.messages],
              ...[said.since, said.until, said.download, said.delete],
            ].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${kept.chats.map(
            ({ conversation, subject, messages, since, until }) =>
              html`<tr>
                <th scope="row" class="lead-mono">${conversation}</th>
                <td>${subject}</td>
                <td>${messages}</td>
                <td class="lead-moment">${momentOf(since, locale)}</td>
                <td class="lead-moment">${momentOf(until, locale)}</td>
                <td>
                  <form
                    method="post"
                    action="${base}/privacy/kept/${conversation}.csv?lang=${locale}"
                  >
                    <button
                      class="button button-secondary button-small"
                      aria-label="${said.downloadLong(conversation)}"
                    >
                      ${said.download}
                    </button>
                  </form>
                </td>
                <td>
                  <a
                    class="button button-secondary button-small"
                    href="${base}/privacy/kept/${conversation}/delete"
                    aria-label="${said.deleteLong(conversation)}"
                    >${said.delete}</a
                  >
                </td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${pager(kept, said)}`
}

/** Asks once before a kept chat is deleted. */
export function deleteKeptChatPage(page: Workplace, conversation: string): string {
  const { kept: said } = privacyWords(page.locale)
  return shell(page, {
    title: said.askTitle,
    role: 'privacy_officer',
    script: 'privacy',
    style: 'overview',
    main: html`<div class="lead-page stack">
      <h1>${said.askTitle}</h1>
      <p>${said.askText(conversation)}</p>
      <form
        class="button-row"
        method="post"
        action="${page.base}/privacy/kept/${conversation}/delete?lang=${page.locale}"
      >
        ${linkButton({ label: said.askCancel, href: `${page.base}/privacy`, kind: 'secondary' })}
        ${button({ label: said.askConfirm, kind: 'danger' })}
      </form>
    </div>`,
  })
}

/** For whoever asks for a chat that a list of before still had. */
export function keptGonePage(page: Workplace): string {
  const { kept: said } = privacyWords(page.locale)
  return shell(page, {
    title: said.gone,
    role: 'privacy_officer',
    script: 'privacy',
    style: 'overview',
    main: html`<div class="lead-page stack">
      <h1>${said.gone}</h1>
      <p>${said.goneText}</p>
      <p><a href="${page.base}/privacy">${said.back}</a></p>
    </div>`,
  })
}
