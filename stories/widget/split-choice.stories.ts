import type { Meta } from '@storybook/web-components-vite'
import { splitChoice } from './page-says.ts'
import { stateStory } from './story.ts'

/** `order="identify-first"`: the channel is chosen once the citizen is back. */
const meta: Meta = { title: 'Widget/Identify first', component: 'id-contact' }
export default meta

export const Identification = stateStory(splitChoice, 'identification')
export const Sharing = stateStory(splitChoice, 'sharing')
export const Leaving = stateStory(splitChoice, 'leaving')
export const Identified = stateStory(splitChoice, 'identified')
export const IdentifiedSharing = stateStory(splitChoice, 'identifiedSharing')
export const Without = stateStory(splitChoice, 'without')
