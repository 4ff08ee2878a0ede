import { html, type Html } from '../../../../ui/html.ts'
import { button } from '../../../../ui/parts/button.ts'
import { type Workplace, shell } from '../shell.ts'
import { type ChainPart, chainPart } from './chain-part.ts'
import type { dayFaults } from './day-faults.ts'
import { deletionWords } from './deletion-words.ts'
import { actField, dayFields, filterField } from './filter-field.ts'
import { fresh } from './fresh.ts'
import { momentOf } from './moment.ts'
import { type Beside, pager } from './pager.ts'
import type { LogEntry, LogFilter } from './read-log.ts'
import { type KeptChats, keptChats } from './kept-chats.ts'
import { keepsChatText, type RegisterEntry } from './register.ts'
import { actText, type PrivacyWords, privacyWords } from './words.ts'

export interface PrivacyPage extends Workplace, ChainPart {
  /** Where the page hears that something new has come. */
  news: string
  filter: LogFilter
  /** What of the days that were asked for can't be looked for. */
  faults?: ReturnType<typeof dayFaults> | undefined
  entries: readonly LogEntry[]
  /** Of the log. */
  beside: Beside
  /** Where this part of the log can be had as a file. */
  download: string
  /** By tag, for what the entries name. */
  attributeName: (tag: string) => string
  register: readonly RegisterEntry[]
  /** Chats whose text is kept for some time, newest first. */
  kept: KeptChats
}

/** The privacy officer's page: whether the log holds, the log, and what the processing register asks for. */
export function privacyPage(page: PrivacyPage): string {
  const { locale, base } = page
  const words = privacyWords(locale)
  const deleted = deletionWords(locale)
  return shell(page, {
    title: words.title,
    role: 'privacy_officer',
    script: 'privacy',
    style: 'overview',
    main: html`<div class="lead-page stack">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      <id-contact-privacy-news stream="${page.news}"></id-contact-privacy-news>
      <section>
        <h2>${words.chain.title}</h2>
        ${chainPart(page, words)}
      </section>
      <section>
        <h2>${words.log.title}</h2>
        ${filterForm(page, words)} ${fresh('log', log(page, words))}
      </section>
      <section>
        <h2>${deleted.title}</h2>
        <p>${deleted.copies}</p>
        <p><a href="${base}/privacy/deletions">${deleted.all}</a></p>
      </section>
      <section id="kept">
        <h2>${words.kept.title}</h2>
        ${fresh('kept', keptChats(page.kept, { words, locale, base }))}
      </section>
      <section>
        <h2>${words.register.title}</h2>
        <p>${words.register.lead}</p>
        ${registerTable(page, words)}
        <p>
          <a href="${base}/privacy/register.csv?lang=${locale}" download
            >${words.register.download}</a
          >
        </p>
      </section>
    </div>`,
  })
}

function filterForm({ filter, faults, base }: PrivacyPage, words: PrivacyWords): Html {
  const { log } = words
  const field = (name: 'agent' | 'conversation') =>
    filterField({ name, type: 'text', label: log[name], value: filter[name] })
  return html`<form class="lead-filter" method="get" action="${base}/privacy" role="search">
    ${field('agent')} ${field('conversation')} ${actField(filter.act, words)}
    ${dayFields(filter, faults ?? {}, log)}
    <div class="lead-filter-go">${button({ label: log.filter, kind: 'secondary' })}</div>
  </form>`
}

function log(page: PrivacyPage, words: PrivacyWords): Html {
  const { log: said } = words
  const { entries, locale, attributeName, beside, download } = page
  if (entries.length === 0)
    return html`<p>${said.nothing}</p>
      ${pager(beside, said)}`
  return html`<div class="lead-scroll" role="region" aria-label="${said.title}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${[said.number, said.at, said.agent, said.act, said.conversation, said.kinds].map(
              (name) => html`<th scope="col">${name}</th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            (entry) =>
              html`<tr>
                <th scope="row">${entry.link ?? said.pending}</th>
                <td class="lead-moment">${momentOf(entry.at, locale)}</td>
                <td>${entry.name ?? entry.agent ?? '–'}</td>
                <td>${actText(entry, words)}</td>
                <td class="lead-mono">${entry.conversation_id ?? '–'}</td>
                <td>${entry.kinds.map(attributeName).join(', ') || '–'}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${pager(beside, said)}
    <p><a href="${download}" download>${said.download}</a></p>`
}

function registerTable({ register }: PrivacyPage, words: PrivacyWords): Html {
  const { register: said } = words
  return html`<div class="lead-scroll" role="region" aria-label="${said.title}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${[
            said.purpose,
            said.attributes,
            said.legalBasis,
            said.retention,
            said.receiver,
            said.methods,
            said.chat,
          ].map((name) => html`<th scope="col">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${register.map((entry) => {
          const { purpose, attributes, legalBasis, retention, receiver, methods } = entry
          return html`<tr>
            <th scope="row">${purpose}</th>
            <td>
              ${
                attributes.length === 0
                  ? said.none
                  : html`<ul>
                      ${attributes.map(
                        ({ name, reason }) => html`<li>${name}: ${reason ?? said.unsaid}</li>`,
                      )}
                    </ul>`
              }
            </td>
            <td>${legalBasis ?? said.unsaid}</td>
            <td>${retention ?? said.unsaid}</td>
            <td>${receiver}</td>
            <td>${methods.join(', ') || said.none}</td>
            <td>${keepsChatText(entry, words)}</td>
          </tr>`
        })}
      </tbody>
    </table>
  </div>`
}
