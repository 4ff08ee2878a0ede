import type { Meta } from '@storybook/web-components-vite'
import { failedStarts } from './states.ts'
import { stateStory } from './story.ts'

/** The last button didn’t work; the choices are still there. */
const meta: Meta = { title: 'Widget/Start failed', component: 'id-contact' }
export default meta

export const ChannelDown = stateStory(failedStarts, 'channelDown')
export const IdentificationDown = stateStory(failedStarts, 'identificationDown')
export const ServerError = stateStory(failedStarts, 'serverError')
export const Busy = stateStory(failedStarts, 'busy')
export const Refused = stateStory(failedStarts, 'refused')
export const Offline = stateStory(failedStarts, 'offline')
export const Nonsense = stateStory(failedStarts, 'nonsense')
export const FormBlocked = stateStory(failedStarts, 'formBlocked')
export const ClosedMeanwhile = stateStory(failedStarts, 'closedMeanwhile')
