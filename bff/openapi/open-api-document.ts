import { say } from '../../ui/words.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { jsonSchemas } from './components.ts'
import { coreComponents } from './core-components.ts'
import { coreDescription } from './core-description.ts'
import type { OpenApiDocument } from './document.ts'
import { citizenPages } from './operations/citizen-pages.ts'
import { discovery } from './operations/discovery.ts'
import { running } from './operations/running.ts'
import { starting } from './operations/starting.ts'

/** What the core says and takes, made from the schemas: the same for the same configuration. */
export function openApiDocument({
  config: { organisation, serverUrl },
  version,
}: {
  config: Pick<CoreConfig, 'organisation' | 'serverUrl'>
  /** Of this product. Semver. */
  version: string
}): OpenApiDocument {
  const name = say(organisation.name, 'en')
  const { website, email } = organisation
  return {
    openapi: '3.1.0',
    info: {
      title: `ID Contact of ${name}`,
      version,
      description: coreDescription,
      contact: { name, url: website ?? serverUrl, ...(email && { email }) },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: serverUrl }],
    tags: [
      { name: 'Discovery', description: 'What citizens can choose.' },
      { name: 'Starting', description: 'Doing what they chose.' },
      { name: 'Pages for citizens', description: 'Where their browsers are sent.' },
      { name: 'Pages for web editors', description: 'Where they find what to paste.' },
      { name: 'Running it', description: 'For who looks after it, and its own files.' },
    ],
    paths: { ...discovery, ...starting, ...citizenPages, ...running },
    components: { schemas: jsonSchemas(coreComponents) },
  }
}
