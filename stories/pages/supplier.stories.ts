import type { Meta } from '@storybook/web-components-vite'
import { supplierPage } from '../../plugins/kit/comm/pages.ts'
import { html } from '../../ui/html.ts'
import { coreConfig } from '../builders/installation.ts'
import { pageStory } from './page-story.ts'

/** What a supplier's own plugin, made with the kit, shows to citizens in the municipality's frame. */
const meta: Meta = { title: 'Pages/Supplier' }
export default meta

export const Waiting = pageStory({
  name: 'A page of a video supplier',
  page: (locale, wording) =>
    supplierPage({
      config: {
        organisation: { name: 'Gemeente Voorbeeld' },
        path: '/comm/video',
        serverUrl: coreConfig.serverUrl,
        wording,
      },
      locale,
      title: 'Videogesprek',
      main: html`<h1>Videogesprek</h1>
        <p class="lead">Uw gesprek begint zo.</p>`,
    }),
})
