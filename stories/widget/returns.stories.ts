import type { Meta } from '@storybook/web-components-vite'
import { returns } from './states.ts'
import { stateStory } from './story.ts'

/** Back on the page, with what happened elsewhere. */
const meta: Meta = { title: 'Widget/Came back', component: 'id-contact' }
export default meta

export const Cancelled = stateStory(returns, 'cancelled')
export const Failed = stateStory(returns, 'failed')
export const LevelTooLow = stateStory(returns, 'level_too_low')
export const Expired = stateStory(returns, 'expired')
export const Closed = stateStory(returns, 'closed')
export const Unavailable = stateStory(returns, 'unavailable')
export const Identified = stateStory(returns, 'identified')
