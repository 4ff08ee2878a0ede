import type { Meta } from '@storybook/web-components-vite'
import docsStyles from '../../bff/openapi/docs.css?inline'
import { docsPage } from '../../bff/openapi/docs-page.ts'
import { openApiDocument } from '../../bff/openapi/open-api-document.ts'
import { coreConfig as config } from '../builders/installation.ts'
import { pageStory } from './page-story.ts'

/** For developers, in English only. */
const meta: Meta = { title: 'Pages/Documentation of the API' }
export default meta

export const Documentation = pageStory({
  name: 'Documentation',
  styles: [docsStyles],
  page: () => docsPage({ document: openApiDocument({ config, version: '1.2.3' }), config }),
})
