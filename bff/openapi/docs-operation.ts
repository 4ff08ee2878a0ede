import { html, type Html } from '../../ui/html.ts'
import { typeOf } from './docs-schema.ts'
import { table } from './docs-table.ts'
import type { Content, Operation, Verb } from './document.ts'
import { prose, withCode } from './prose.ts'

export interface Addressed {
  verb: Verb
  path: string
  operation: Operation
}

/** One operation: what it takes, and what it answers. */
export function operationSection({ verb, path, operation }: Addressed): Html {
  const { operationId, summary, description, parameters = [], requestBody, responses } = operation
  return html`<section class="stack docs-section" aria-labelledby="${operationId}">
    <h3 id="${operationId}">
      <code><span class="docs-verb">${verb.toUpperCase()}</span> ${path}</code>
    </h3>
    <p><strong>${summary}.</strong></p>
    ${description && prose(description)}
    ${
      parameters.length > 0 &&
      table({
        label: `Parameters of ${summary}`,
        columns: ['Parameter', 'In', 'Type', 'Meaning'],
        rows: parameters.map((parameter) => [
          html`<code>${parameter.name}</code>
            ${!parameter.required && html`<span class="docs-optional">optional</span>`}`,
          html`${parameter.in}`,
          typeOf(parameter.schema),
          withCode(parameter.description),
        ]),
      })
    }
    ${
      requestBody &&
      table({
        label: `Bodies of ${summary}`,
        columns: ['Body', 'What it holds'],
        rows: Object.entries(requestBody.content).map(([type, { schema }]) => [
          html`<code>${type}</code>`,
          typeOf(schema),
        ]),
      })
    }
    ${table({
      label: `Answers of ${summary}`,
      columns: ['Status', 'Meaning', 'Body'],
      rows: Object.entries(responses).map(([status, answer]) => [
        html`${status}`,
        withCode(answer.description),
        contentOf(answer.content),
      ]),
    })}
  </section>`
}

/** A schema says more than its content type; where there is none, the type is said. */
function contentOf(content: Content = {}): Html {
  return html`${Object.entries(content).map(
    ([type, { schema }]) =>
      html`<span class="docs-content"
        >${schema.$ref ? typeOf(schema) : html`<code>${type}</code>`}</span
      >`,
  )}`
}
