import { html, type Html } from '../../ui/html.ts'
import type { IconName } from '../../ui/icons.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { channelIcon } from '../../ui/method-icons.ts'
import { linkButton } from '../../ui/parts/button.ts'
import { icon } from '../../ui/parts/icon.ts'
import type { MethodOption } from '../../protocol/session-options.ts'
import { methodLines } from '../../ui/method-lines.ts'
import { basePath } from '../pages/shell.ts'
import type { ContactPage } from './contact-page.ts'

/** Absent counts as available. */
export const isAvailable = ({ available }: MethodOption): boolean => available !== false

/** Whether every question has at least one answer that leads somewhere. */
export function isOpen({ options, identified }: ContactPage): boolean {
  const mayStayUnknown = identified || (options.authentication ?? 'required') !== 'required'
  return (
    options.comm_methods.some(isAvailable) &&
    (mayStayUnknown || options.auth_methods.some(isAvailable))
  )
}

/** What stands under a method's name. */
export const linesOf = (method: MethodOption, { words, locale, now }: ContactPage): string[] =>
  methodLines(
    {
      ...method,
      available: isAvailable(method),
      opensAt: method.opens_at === undefined ? undefined : new Date(method.opens_at),
    },
    { words, locale },
    now,
  )

/** Nothing can be chosen now. What could be at another time stays visible, and says when. */
export function closed(page: ContactPage): Html {
  const { config, locale, options, path, words } = page
  const { website } = config.organisation
  return html`<h2>${words.closed.title}</h2>
    <p class="lead">${words.closed.text}</p>
    <ul class="choices">
      ${options.comm_methods
        .filter((method) => !isAvailable(method))
        .map((method) => card(method.name, linesOf(method, page), channelIcon(method.tag)))}
    </ul>
    <div class="button-row">
      ${linkButton({ label: words.closed.look, href: `${basePath(config)}${path}` })}
      ${
        website &&
        linkButton({ label: pageMessages(locale).backToWebsite, href: website, kind: 'secondary' })
      }
    </div>`
}

const card = (name: string, lines: readonly string[], drawing: IconName): Html =>
  html`<li class="choice choice-closed">
    <span class="choice-words">
      <span class="choice-label">${name}</span>
      ${lines.map((line) => html`<span class="choice-description">${line}</span>`)}
    </span>
    ${icon(drawing)}
  </li>`
