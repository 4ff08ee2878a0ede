import type { Meta } from '@storybook/web-components-vite'
import { layouts } from './page-says.ts'
import { stateStory } from './story.ts'

/** `layout="button"` and `layout="dialog"`: nothing is asked of the contact server before it is opened. */
const meta: Meta = { title: 'Widget/Layouts', component: 'id-contact' }
export default meta

export const Button = stateStory(layouts, 'button')
export const ButtonOwnWords = stateStory(layouts, 'buttonOwnWords')
export const ButtonOpen = stateStory(layouts, 'buttonOpen')
export const ButtonBack = stateStory(layouts, 'buttonBack')
export const Dialog = stateStory(layouts, 'dialog')
export const DialogOpen = stateStory(layouts, 'dialogOpen')
export const DialogBack = stateStory(layouts, 'dialogBack')
