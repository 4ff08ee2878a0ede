import type { Attribute, Described, Face } from './describe.ts'

/** The files that editors and frameworks read, each made from the element's public face. */

const docs = (text: string) => text.replace(/\s+/g, ' ').trim()

/** `"a" | "b"` and `1 | 2`: what an attribute may be, where that is a list. */
const valuesOf = ({ type }: Attribute): string[] =>
  /^("[^"]*"|\d+)( \| ("[^"]*"|\d+))*$/.test(type)
    ? type.split(' | ').map((value) => value.replace(/"/g, ''))
    : []

/** https://github.com/microsoft/vscode-custom-data */
export const vscodeData = (face: Face) => ({
  version: 1.1,
  tags: [
    {
      name: 'id-contact',
      description: { kind: 'markdown', value: face.description },
      attributes: face.attributes.map((attribute) => ({
        name: attribute.name,
        description: docs(attribute.description),
        ...(valuesOf(attribute).length && {
          values: valuesOf(attribute).map((name) => ({ name })),
        }),
      })),
    },
  ],
  globalAttributes: [
    {
      name: 'data-id-contact',
      description: 'Makes this a place for the widget, where a CMS strips `<id-contact>`.',
    },
    ...face.attributes.map(({ name, description }) => ({
      name: `data-${name}`,
      description: docs(description),
    })),
  ],
})

/** https://github.com/JetBrains/web-types */
export const webTypes = (face: Face, version: string) => ({
  $schema: 'https://raw.githubusercontent.com/JetBrains/web-types/master/schema/web-types.json',
  name: 'id-contact',
  version,
  'description-markup': 'markdown',
  contributions: {
    html: {
      elements: [
        {
          name: 'id-contact',
          description: face.description,
          attributes: face.attributes.map((attribute) => ({
            name: attribute.name,
            description: docs(attribute.description),
            ...(attribute.standard !== undefined && { default: attribute.standard }),
            value: { type: attribute.type },
          })),
          slots: face.slots.map(plain),
          js: {
            events: face.events.map(({ type, ...event }) => ({ ...plain(event), type })),
            properties: face.attributes
              .filter(({ property }) => property !== undefined)
              .map(({ property, type }) => ({ name: property, type })),
          },
        },
      ],
    },
    css: {
      parts: face.parts.map(plain),
      properties: face.properties.map(plain),
      // Their word for what an element says of itself, `:state(loading)`.
      'pseudo-classes': face.states.map(({ name, description }) => ({
        name: `state(${name})`,
        description: docs(description),
      })),
    },
  },
})

const plain = ({ name, description }: Described) => ({ name, description: docs(description) })

/** Types for `id-contact/widget`, without any of Lit's. */
export function types(face: Face): string {
  const properties = face.attributes.filter(({ property }) => property !== undefined)
  return `${made}/** What the page hears from \`<id-contact>\`: no personal data is in it. */
export interface IdContactEvents {
${face.events
  .map(({ name, description, type }) => `  /** ${docs(description)} */\n  '${name}': ${type}`)
  .join('\n')}
}

/** Attributes of \`<id-contact>\`. */
export interface IdContactAttributes {
${face.attributes
  .map(({ name, description, type }) => `  /** ${docs(description)} */\n  '${name}'?: ${type}`)
  .join('\n')}
}

/** The element: \`document.createElement('id-contact')\`. */
export interface IdContact extends HTMLElement {
${properties
  .map(({ property, description, type }) => `  /** ${docs(description)} */\n  ${property}: ${type}`)
  .join('\n')}
}

declare global {
  interface HTMLElementTagNameMap {
    'id-contact': IdContact
  }
  interface HTMLElementEventMap extends IdContactEvents {}
}
`
}

/** React 19 and later: what an element hears is \`on\` and the event's name. */
export const reactTypes =
  (): string => `${made}import type { DetailedHTMLProps, HTMLAttributes } from 'react'
import type { IdContact, IdContactAttributes, IdContactEvents } from './id-contact.d.ts'

type Listeners = {
  [Name in keyof IdContactEvents as \`on\${Name}\`]?: (event: IdContactEvents[Name]) => void
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'id-contact': Omit<DetailedHTMLProps<HTMLAttributes<IdContact>, IdContact>, keyof IdContactAttributes> &
        IdContactAttributes &
        Listeners
    }
  }
}
`

/** Vue 3: tell its compiler that \`id-contact\` is an element (\`isCustomElement\`). */
export const vueTypes = (): string => `${made}import type { HTMLAttributes } from 'vue'
import type { IdContactAttributes, IdContactEvents } from './id-contact.d.ts'

type Pascal<Text extends string> = Text extends \`\${infer Head}-\${infer Tail}\`
  ? \`\${Capitalize<Head>}\${Pascal<Tail>}\`
  : Capitalize<Text>

type Listeners = {
  [Name in keyof IdContactEvents as \`on\${Pascal<Name>}\`]?: (event: IdContactEvents[Name]) => void
}

declare module 'vue' {
  interface GlobalComponents {
    'id-contact': new () => {
      $props: Omit<HTMLAttributes, keyof IdContactAttributes> & IdContactAttributes & Listeners
    }
  }
}
`

const made = '// Made from widget/id-contact.ts by `npm run manifest`; change it there.\n\n'

/** Everything as tables, to read. */
export function reference(face: Face): string {
  const table = (heads: string[], rows: string[][]) =>
    [heads, heads.map(() => '---'), ...rows]
      .map((cells) => `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`)
      .join('\n')
  const code = (text: string | undefined) => (text ? `\`${text}\`` : '')
  const parts = (list: readonly Described[]) =>
    list.map(({ name, description }) => [code(name) || 'without a name', docs(description)])
  const section = (title: string, body: string) => `## ${title}\n\n${body}\n`
  return [
    '<!-- Made from widget/id-contact.ts by `npm run manifest`; change it there. -->\n',
    '# `<id-contact>`\n',
    `${face.description}\n`,
    section(
      'Attributes',
      table(
        ['attribute', 'property', 'type', 'otherwise', 'what'],
        face.attributes.map(({ name, property, type, standard, description }) => [
          code(name),
          code(property),
          code(type),
          code(standard),
          docs(description),
        ]),
      ),
    ),
    section('Slots', table(['slot', 'what'], parts(face.slots))),
    section(
      'Events',
      table(
        ['event', 'when', 'type'],
        face.events.map(({ name, description, type }) => [
          code(name),
          docs(description),
          code(type),
        ]),
      ),
    ),
    section('Parts', table(['`::part()`', 'what'], parts(face.parts))),
    ...(face.states.length
      ? [section('States', table(['`:state()`', 'when'], parts(face.states)))]
      : []),
    section(
      'Custom properties',
      table(
        ['property', 'otherwise', 'what'],
        face.properties.map(({ name, standard, description }) => [
          code(name),
          code(standard),
          docs(description),
        ]),
      ),
    ),
  ].join('\n')
}
