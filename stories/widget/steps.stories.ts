import type { Meta } from '@storybook/web-components-vite'
import { steps } from './states.ts'
import { stateStory } from './story.ts'

/** One question at a time, and the last thing before the page is left. */
const meta: Meta = { title: 'Widget/Steps', component: 'id-contact' }
export default meta

export const Channel = stateStory(steps, 'channel')
export const ChannelChosen = stateStory(steps, 'channelChosen')
export const ChannelMissing = stateStory(steps, 'channelMissing')
export const Identification = stateStory(steps, 'identification')
export const IdentificationChosen = stateStory(steps, 'identificationChosen')
export const IdentificationOptional = stateStory(steps, 'identificationOptional')
export const IdentificationMissing = stateStory(steps, 'identificationMissing')
export const Sharing = stateStory(steps, 'sharing')
export const SharingOnly = stateStory(steps, 'sharingOnly')
export const SharingNothing = stateStory(steps, 'sharingNothing')
export const SharingUnknown = stateStory(steps, 'sharingUnknown')
export const LongNames = stateStory(steps, 'longNames')
export const Starting = stateStory(steps, 'starting')
export const Leaving = stateStory(steps, 'leaving')
export const LeavingByForm = stateStory(steps, 'leavingByForm')
export const Fetching = stateStory(steps, 'fetching')
export const OwnSentences = stateStory(steps, 'ownSentences')
