import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import type { Token } from '../../ui/token.ts'
import { tokens } from '../../ui/tokens.ts'
import { eventTypes } from './event-types.ts'

/** One attribute, slot, part, state, event or custom property, as the class comment and the code say it. */
export interface Described {
  name: string
  description: string
  /** In TypeScript. */
  type?: string
  standard?: string
}

export interface Attribute extends Described {
  type: string
  /** The property of the same. */
  property?: string
}

/** The whole public face of `<id-contact>`. */
export interface Face {
  description: string
  attributes: readonly Attribute[]
  slots: readonly Described[]
  parts: readonly Described[]
  states: readonly Described[]
  events: readonly (Described & { type: string })[]
  properties: readonly Described[]
}

/** What the analyzer finds; `text` is TypeScript. */
interface Found {
  name: string
  description?: string
  default?: string
  fieldName?: string
  type?: { text: string }
  privacy?: string
}

export interface Declaration {
  name: string
  description: string
  attributes?: Found[]
  members?: Found[]
  slots?: Found[]
  cssParts?: Found[]
  cssStates?: Found[]
  cssProperties?: Found[]
  events?: Found[]
  [more: string]: unknown
}

export interface Manifest {
  modules: { path: string; declarations: Declaration[]; exports: unknown[] }[]
  [more: string]: unknown
}

/** Reads the class comment and the class, with what stands in tables elsewhere: the tokens, and what events hold. */
export async function describe(root: string): Promise<{ manifest: Manifest; face: Face }> {
  // It writes the folder into package.json, where that says another one.
  const argv = [
    ...['analyze', '--litelement', '--quiet', '--globs', 'widget/id-contact.ts'],
    ...['--outdir', 'widget/manifest'],
  ]
  const manifest = (await cli({ argv, cwd: root, noWrite: true })) as Manifest
  const [module] = manifest.modules
  const declaration = module?.declarations.find(({ name }) => name === 'IdContact')
  if (!module || !declaration) throw new TypeError('There is no class IdContact.')

  const source = await readFile(join(root, 'widget', 'id-contact.ts'), 'utf8')
  const types = new Map(
    [...source.matchAll(/@attr \{([^}]*)\} ([\w-]+)/g)].map(([, type = '', name = '']) => [
      name,
      type,
    ]),
  )
  for (const attribute of declaration.attributes ?? []) {
    const text = types.get(attribute.name)
    if (text === undefined) continue
    // A property is typed as what it may be set to; the comment says what it may be.
    attribute.type = { text }
    const member = declaration.members?.find(({ name }) => name === attribute.fieldName)
    if (member) member.type = { text }
  }
  const details = eventTypes(root)
  declaration.cssProperties = [
    ...(declaration.cssProperties ?? []),
    ...tokenProperties(await widgetSheets(root)),
  ]
  declaration.events = (declaration.events ?? []).map((event) => ({
    ...event,
    type: { text: `CustomEvent<${details.get(event.name) ?? 'unknown'}>` },
  }))
  declaration.members = (declaration.members ?? []).filter(({ privacy }) => !privacy)
  declaration.tagName = 'id-contact'
  declaration.customElement = true
  module.path = builtFile
  module.declarations = [declaration]
  module.exports = [
    {
      kind: 'custom-element-definition',
      name: 'id-contact',
      declaration: { name: declaration.name, module: builtFile },
    },
  ]
  return { manifest, face: faceOf(declaration) }
}

const builtFile = 'dist/widget/id-contact.js'

/** The sheets that say where the widget's tokens are read from, in one. */
async function widgetSheets(root: string): Promise<string> {
  const names = ['tokens.css', 'later-tokens.css', 'layouts/tokens.css']
  const sheets = names.map((name) => readFile(join(root, 'widget', name), 'utf8'))
  return (await Promise.all(sheets)).join('')
}

/** In the order in which they are looked for: the page's theme, ours, the neutral one. Our pages have more. */
function tokenProperties(sheets: string): Found[] {
  return Object.entries<Token>(tokens)
    .filter(([name]) => sheets.includes(`--_${name}:`))
    .map(([, { property, reads, standard }]) => ({
      name: `--id-contact-${property}`,
      description: reads.length
        ? `where the page has no ${reads.map((one) => `\`${one}\``).join(', ')}`
        : 'whatever theme the page has',
      default: standard.replace(/--_([a-z-]+)/g, (_, name) => `--id-contact-${propertyOf(name)}`),
    }))
}

function propertyOf(name: string): string {
  const found = Object.entries<Token>(tokens).find(([one]) => one === name)
  if (!found) throw new TypeError(`There is no token ${name}.`)
  return found[1].property
}

function faceOf(declaration: Declaration): Face {
  const described = (list: Found[] | undefined): Described[] =>
    (list ?? []).map(({ name, description = '', type, default: standard }) => ({
      name,
      description,
      ...(type && { type: type.text }),
      ...(standard !== undefined && { standard: standard.replace(/^'(.*)'$/, '$1') }),
    }))
  return {
    description: declaration.description,
    attributes: (declaration.attributes ?? [])
      .map(({ fieldName, type, ...found }) => ({
        ...described([found])[0],
        name: found.name,
        description: found.description ?? '',
        type: type?.text ?? 'string',
        ...(fieldName !== undefined && { property: fieldName }),
      }))
      // The order of the analyzer is that of its steps.
      .sort((one, other) => one.name.localeCompare(other.name)),
    slots: described(declaration.slots),
    parts: described(declaration.cssParts),
    states: described(declaration.cssStates),
    events: described(declaration.events).map((event) => ({ ...event, type: event.type ?? '' })),
    properties: described(declaration.cssProperties),
  }
}
