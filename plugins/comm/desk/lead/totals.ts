import { html, type TemplateResult } from 'lit'
import type { LeadRow } from './lead-view.ts'
import { duration, type LeadGiven } from './tables.ts'

/** The day in six numbers, over all subjects and channels. */
export function totals({ view: { rows, target }, words, now }: LeadGiven): TemplateResult {
  const { columns } = words
  const longest = longestSince(rows)
  const within = shareWithin(rows)
  const seconds = longest === undefined ? undefined : Math.max(0, (now.getTime() - longest) / 1000)
  const all = [
    [columns.waiting, sum(rows, 'waiting'), false],
    [
      columns.longest,
      seconds === undefined ? '–' : duration(seconds),
      seconds !== undefined && seconds > target.seconds,
    ],
    [columns.talking, sum(rows, 'talking'), false],
    [columns.served, sum(rows, 'served'), false],
    [columns.abandoned, sum(rows, 'abandoned'), false],
    [
      columns.within,
      within === undefined ? '–' : Math.round(within * 100),
      within !== undefined && within < target.share,
    ],
  ] as const
  return html`<dl class="lead-totals">
    ${all.map(
      ([name, value, missed]) =>
        html`<div class=${missed ? 'lead-missed' : ''}>
          <dt>${name}</dt>
          <dd>
            ${value}${missed ? html`<span class="visually-hidden"> ${words.missed}</span>` : ''}
          </dd>
        </div>`,
    )}
  </dl>`
}

const sum = (
  rows: readonly LeadRow[],
  what: 'waiting' | 'talking' | 'served' | 'abandoned',
): number => rows.reduce((total, row) => total + row[what], 0)

/** Since when who waits longest waits; in milliseconds since 1970. */
function longestSince(rows: readonly LeadRow[]): number | undefined {
  const all = rows.flatMap(({ longest_since: since }) => (since === null ? [] : Date.parse(since)))
  return all.length === 0 ? undefined : Math.min(...all)
}

/** A subject counts by how many were served in it. */
function shareWithin(rows: readonly LeadRow[]): number | undefined {
  const served = sum(rows, 'served')
  if (served === 0) return undefined
  return rows.reduce((all, row) => all + (row.within_target ?? 0) * row.served, 0) / served
}
