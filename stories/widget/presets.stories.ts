import type { Meta } from '@storybook/web-components-vite'
import { presets } from './page-says.ts'
import { stateStory } from './story.ts'

/** What the page has chosen for the citizen isn’t asked. */
const meta: Meta = { title: 'Widget/The page chooses', component: 'id-contact' }
export default meta

export const Channel = stateStory(presets, 'channel')
export const Identification = stateStory(presets, 'identification')
export const Both = stateStory(presets, 'both')
export const Closed = stateStory(presets, 'closed')
export const Headings = stateStory(presets, 'headings')
