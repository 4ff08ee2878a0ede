import type { Meta } from '@storybook/web-components-vite'
import { unavailable } from './states.ts'
import { stateStory } from './story.ts'

/** While it loads, and where nothing can be chosen. */
const meta: Meta = { title: 'Widget/Not available', component: 'id-contact' }
export default meta

export const Loading = stateStory(unavailable, 'loading')
export const Closed = stateStory(unavailable, 'closed')
export const ServerError = stateStory(unavailable, 'serverError')
export const Unreachable = stateStory(unavailable, 'unreachable')
export const Offline = stateStory(unavailable, 'offline')
export const Nonsense = stateStory(unavailable, 'nonsense')
export const UnknownPurpose = stateStory(unavailable, 'unknownPurpose')
export const NoServer = stateStory(unavailable, 'noServer')
export const NotAllowed = stateStory(unavailable, 'notAllowed')
export const LaterMissing = stateStory(unavailable, 'laterMissing')
