import { html, type Html, type HtmlPart } from '../../ui/html.ts'
import { nameIn, type JsonSchema } from './document.ts'
import { withCode } from './prose.ts'
import { table } from './docs-table.ts'

const anchorOf = (name: string) => `schema-${name}`

/** What a value is, in a few words: "list of MethodOption". */
export function typeOf(schema: JsonSchema): Html {
  const { $ref, type, items, anyOf, enum: values, format, contentSchema } = schema
  if ($ref !== undefined) {
    const name = nameIn($ref)
    return html`<a href="#${anchorOf(name)}">${name}</a>`
  }
  if (anyOf) return html`${between(anyOf.map(typeOf), ' or ')}`
  if (values)
    return html`${between(
      values.map((value) => html`<code>${String(value)}</code>`),
      ', ',
    )}`
  if (contentSchema) return html`compact JWS of ${typeOf(contentSchema)}`
  if (items) return html`list of ${typeOf(items)}`
  const types = Array.isArray(type) ? type.join(' or ') : (type ?? 'anything')
  return html`${types}${format && ` (${format})`}`
}

const between = (parts: readonly Html[], separator: string): HtmlPart[] =>
  parts.flatMap((part, index) => (index === 0 ? [part] : [separator, part]))

/** One named schema: what it is, and its fields. */
export function schemaSection(name: string, schema: JsonSchema): Html {
  const { additionalProperties: each } = schema
  return html`<section class="stack docs-section" aria-labelledby="${anchorOf(name)}">
    <h3 id="${anchorOf(name)}">${name}</h3>
    <p>${withCode(schema.description ?? '')}</p>
    ${typeof each === 'object' && html`<p>For each name: ${typeOf(each)}</p>`}
    ${
      schema.properties &&
      table({
        label: `Fields of ${name}`,
        columns: ['Field', 'Type', 'Meaning'],
        rows: Object.entries(schema.properties).map(([field, property]) => [
          html`<code>${field}</code>
            ${!schema.required?.includes(field) && html`<span class="docs-optional">optional</span>`}`,
          typeOf(property),
          withCode(property.description ?? ''),
        ]),
      })
    }
  </section>`
}
