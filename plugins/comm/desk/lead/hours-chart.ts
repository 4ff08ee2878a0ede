import { html, svg, type TemplateResult } from 'lit'
import type { LeadHour } from './lead-view.ts'
import type { LeadWords } from './words.ts'

const height = 80
const step = 26

/** How many were served and left, by the hour: bars, and the same as a table for whoever can't see them. */
export function hoursChart(hours: readonly LeadHour[], words: LeadWords): TemplateResult {
  const [first] = hours
  const last = hours.at(-1)
  if (!first || !last) return html`<p>${words.chart.nothing}</p>`
  const most = Math.max(...hours.map(({ served, abandoned }) => served + abandoned))
  const of = new Map(hours.map((one) => [one.hour, one]))
  const all = Array.from({ length: last.hour - first.hour + 1 }, (_, index) => {
    const hour = first.hour + index
    return of.get(hour) ?? { hour, served: 0, abandoned: 0 }
  })
  const tall = (count: number) => (count / most) * height
  const width = all.length * step
  return html`<svg
      class="lead-chart"
      viewBox="0 0 ${width} ${height + 16}"
      aria-hidden="true"
      focusable="false"
    >
      ${all.map(({ hour, served, abandoned }, index) => {
        const left = index * step
        return svg`
          <rect class="lead-served" x=${left + 3} width=${step - 6} y=${height - tall(served)} height=${tall(served)}></rect>
          <rect class="lead-abandoned" x=${left + 3} width=${step - 6} y=${height - tall(served + abandoned)} height=${tall(abandoned)}></rect>
          <text x=${left + step / 2} y=${height + 13} text-anchor="middle">${hour}</text>`
      })}
    </svg>
    <p class="lead-legend" aria-hidden="true">
      <span class="lead-key lead-key-served"></span>${words.columns.served}
      <span class="lead-key lead-key-abandoned"></span>${words.columns.abandoned}
    </p>
    <details>
      <summary>${words.chart.summary}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">${words.chart.hour}</th>
            <th scope="col">${words.columns.served}</th>
            <th scope="col">${words.columns.abandoned}</th>
          </tr>
        </thead>
        <tbody>
          ${all.map(
            ({ hour, served, abandoned }) =>
              html`<tr>
                <th scope="row">${hour}</th>
                <td>${served}</td>
                <td>${abandoned}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>`
}
