import { cli } from '@custom-elements-manifest/analyzer/cli.js'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

const name = 'virtual:elements-manifest'
const root = fileURLToPath(new URL('..', import.meta.url))

/** What is the element's own is nobody's to set. */
const withoutPrivate = (key: string, value: unknown): unknown =>
  key === 'members' && Array.isArray(value) ? value.filter(isPublic) : value

const isPublic = (member: unknown): boolean =>
  !/"name":"#|"privacy":"(private|protected)"/.test(JSON.stringify(member))

/**
 * The custom elements manifest of the widget, made from the class comments when Storybook starts: the
 * tables of attributes, slots, parts and properties come from it.
 */
export function elementsManifest(): Plugin {
  return {
    name: 'elements-manifest',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: async (id) => {
      if (id !== `\0${name}`) return undefined
      const argv = ['analyze', '--litelement', '--quiet', '--globs', 'widget/*.ts']
      const manifest = await cli({ argv, cwd: root, noWrite: true })
      return `export default ${JSON.stringify(manifest, withoutPrivate)}`
    },
  }
}
