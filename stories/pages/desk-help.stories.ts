import type { Meta } from '@storybook/web-components-vite'
import overviewStyles from '../../plugins/comm/desk/overview.css?inline'
import { helpPage } from '../../plugins/comm/desk/help/help-page.ts'
import { pageStory } from './page-story.ts'

/** What an agent says and does when they ask who somebody is. In Dutch and English only. */
const meta: Meta = { title: 'Desk/Help' }
export default meta

export const Help = {
  ...pageStory({
    name: 'Help',
    styles: [overviewStyles],
    page: (locale) =>
      helpPage({
        locale,
        worker: { name: 'Medewerker 1', roles: ['agent'] },
        organisation: { name: 'Gemeente Voorbeeld' },
        base: '/desk',
      }),
  }),
  tags: ['each-look'],
}
