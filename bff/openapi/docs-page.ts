import { problemTexts } from '../../protocol/problem-texts.ts'
import { statusOfProblem } from '../../protocol/problem.ts'
import { html, type Html } from '../../ui/html.ts'
import { renderPage } from '../../ui/page.ts'
import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { basePath } from '../pages/shell.ts'
import { operationSection, type Addressed } from './docs-operation.ts'
import { schemaSection } from './docs-schema.ts'
import { table } from './docs-table.ts'
import type { OpenApiDocument } from './document.ts'
import { prose } from './prose.ts'

/** The document, to read: for developers, so in English only. It needs no script. */
export function docsPage({
  document,
  config,
}: {
  document: OpenApiDocument
  config: CoreConfig
}): string {
  const { info, components } = document
  const operations = operationsOf(document)
  return renderPage({
    locale: 'en',
    wording: config.wording,
    title: info.title,
    organisation: { name: say(config.organisation.name, 'en'), website: info.contact?.url },
    assets: `${basePath(config)}/assets`,
    styles: ['docs'],
    layout: 'wide',
    main: html`<div class="docs stack">
      <h1>${info.title}</h1>
      <p class="lead">
        Version ${info.version}, at <code>${document.servers[0]?.url}</code>. The same for programs:
        <a href="${basePath(config)}/openapi.json">openapi.json</a>.
      </p>
      ${prose(info.description)} ${contents(document, operations)}
      ${document.tags.map(
        ({ name, description }) =>
          html`<h2 id="${anchorOf(name)}">${name}</h2>
            <p>${description}</p>
            ${operations
              .filter(({ operation }) => operation.tags.includes(name))
              .map(operationSection)}`,
      )}
      <h2 id="schemas">Schemas</h2>
      ${Object.entries(components.schemas).map(([name, schema]) => schemaSection(name, schema))}
      <h2 id="errors">Error codes</h2>
      ${errors()}
    </div>`,
  })
}

const operationsOf = ({ paths }: OpenApiDocument): Addressed[] =>
  Object.entries(paths).flatMap(([path, { get, post }]) => [
    ...(get ? [{ verb: 'get' as const, path, operation: get }] : []),
    ...(post ? [{ verb: 'post' as const, path, operation: post }] : []),
  ])

const anchorOf = (tag: string) => tag.toLowerCase().replaceAll(' ', '-')

function contents({ tags }: OpenApiDocument, operations: readonly Addressed[]): Html {
  return html`<nav class="docs-contents" aria-label="On this page">
    <ul>
      ${tags.map(
        ({ name }) =>
          html`<li>
            <a href="#${anchorOf(name)}">${name}</a>
            <ul>
              ${operations
                .filter(({ operation }) => operation.tags.includes(name))
                .map(
                  ({ verb, path, operation }) =>
                    html`<li>
                      <a href="#${operation.operationId}"
                        ><code>${verb.toUpperCase()} ${path}</code></a
                      >
                    </li>`,
                )}
            </ul>
          </li>`,
      )}
      <li><a href="#schemas">Schemas</a></li>
      <li><a href="#errors">Error codes</a></li>
    </ul>
  </nav>`
}

function errors(): Html {
  return table({
    label: 'Error codes',
    columns: ['Code', 'Status', 'What is wrong', 'What to do'],
    rows: Object.entries(problemTexts).map(([code, { title, detail }]) => [
      html`<code>${code}</code>`,
      html`${statusOf(code)}`,
      html`${title}`,
      prose(detail),
    ]),
  })
}

const statusOf = (code: string): number | undefined =>
  new Map<string, number>(Object.entries(statusOfProblem)).get(code)
