import { html, type Html } from '../../../../ui/html.ts'
import { button } from '../../../../ui/parts/button.ts'
import type { DeletionRow } from '../../retention/delete-conversation.ts'
import { shell, type Workplace } from '../shell.ts'
import type { dayFaults } from './day-faults.ts'
import { causeOf, type DeletionWords, deletionWords } from './deletion-words.ts'
import { dayFields, filterField } from './filter-field.ts'
import { fresh } from './fresh.ts'
import { momentOf } from './moment.ts'
import { type Beside, pager } from './pager.ts'
import type { DeletionFilter } from './read-deletions.ts'

export interface DeletionsPage extends Workplace, Beside {
  /** How long a line is kept. */
  keepDays: number
  /** Where the page hears that something new has come. */
  news: string
  filter: DeletionFilter
  /** What of the days that were asked for can't be looked for. */
  faults?: ReturnType<typeof dayFaults> | undefined
  deletions: readonly DeletionRow[]
  /** Where this part can be had as a file. */
  download: string
  /** By tag. */
  attributeName: (tag: string) => string
  subjectName: (tag: string) => string
  /** When the last key that opens a copy is to be destroyed, and since when it is. */
  copiesOf: (row: DeletionRow) => { planned: Date; unreadable: Date | null }
}

/** For the privacy officer: what was deleted, and since when nobody can read a copy. */
export function deletionsPage(page: DeletionsPage): string {
  const { locale, base, keepDays } = page
  const words = deletionWords(locale)
  return shell(page, {
    title: words.title,
    role: 'privacy_officer',
    script: 'privacy',
    style: 'overview',
    main: html`<div class="lead-page stack">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead(keepDays)}</p>
      <p>${words.copies}</p>
      <id-contact-privacy-news stream="${page.news}"></id-contact-privacy-news>
      <section>${filterForm(page, words)} ${fresh('deletions', table(page, words))}</section>
      <p><a href="${base}/privacy">${words.back}</a></p>
    </div>`,
  })
}

function filterForm({ filter, faults, base }: DeletionsPage, words: DeletionWords): Html {
  const { conversation } = filter
  const action = `${base}/privacy/deletions`
  return html`<form class="lead-filter" method="get" action="${action}" role="search">
    ${filterField({ name: 'conversation', type: 'text', label: words.conversation, value: conversation })}
    ${dayFields(filter, faults ?? {}, words)}
    <div class="lead-filter-go">${button({ label: words.filter, kind: 'secondary' })}</div>
  </form>`
}

function table(page: DeletionsPage, words: DeletionWords): Html {
  const { deletions, download } = page
  if (deletions.length === 0)
    return html`<p>${words.nothing}</p>
      ${pager(page, words)}`
  return html`<div class="lead-scroll" role="region" aria-label="${words.title}" tabindex="0">
      <table>
        <thead>
          <tr>
            ${[
              words.removed,
              words.subject,
              words.kinds,
              words.messages,
              words.notes,
              words.cause,
              words.unreadable,
              words.conversation,
            ].map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${deletions.map((row) => line(row, page, words))}
        </tbody>
      </table>
    </div>
    ${pager(page, words)}
    <p><a href="${download}" download>${words.download}</a></p>`
}

function line(
  row: DeletionRow,
  { locale, attributeName, subjectName, copiesOf }: DeletionsPage,
  words: DeletionWords,
): Html {
  const { planned, unreadable } = copiesOf(row)
  const { kept_until, kept_removed_at } = row
  const kept =
    kept_removed_at !== null
      ? words.keptRemoved(momentOf(kept_removed_at, locale))
      : kept_until !== null && words.kept(momentOf(kept_until, locale))
  return html`<tr>
    <th scope="row" class="lead-moment">${momentOf(row.deleted_at, locale)}</th>
    <td>${row.purpose === null ? words.unknown : subjectName(row.purpose)}</td>
    <td>${row.attributes.map(attributeName).join(', ') || '–'}</td>
    <td>${row.messages}${kept && html` (${kept})`}</td>
    <td>${row.notes}</td>
    <td>${causeOf(row, words)}</td>
    <td class="lead-moment">
      ${
        unreadable === null
          ? words.planned(momentOf(planned, locale))
          : momentOf(unreadable, locale)
      }
    </td>
    <td class="lead-mono">${row.conversation_id}</td>
  </tr>`
}
