import { expect } from 'storybook/test'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { themeNamed, type ThemeName } from '../themes.ts'
import { gallery } from '../widget/gallery.ts'
import type { State } from '../widget/state.ts'
import { groups } from '../widget/states.ts'

/** Every state in each look; axe looks at all of them. */
const meta: Meta = { title: 'Themes/Widget', tags: ['!autodocs'] }
export default meta

const arriving = new WeakMap<HTMLElement, Promise<void>>()

/** An open dialog lies over whatever else there is. */
const liesOver = ({ attributes, at }: State) => attributes?.layout === 'dialog' && at !== 'nothing'

/**
 * Leaving looks like starting, and takes the page's address along, which the next state needs. Another level of its
 * heading looks the same, and would be out of order here.
 */
const statesIn = (locale: string): State[] =>
  Object.values(groups)
    .flatMap((group) => Object.values(group(locale)))
    .filter(({ at, attributes }) => at !== 'leaving' && !attributes?.['heading-level'])

const inTheme = (theme: ThemeName, states: (state: State) => boolean, name = ''): StoryObj => ({
  name: `${themeNamed(theme).title}${name}`,
  globals: { theme },
  render: (_, { globals }) => {
    const place = document.createElement('div')
    const shown = statesIn(String(globals.locale)).filter(states)
    arriving.set(place, gallery(shown, globals, place))
    return place
  },
  play: async ({ canvasElement }) => {
    const place = [...canvasElement.querySelectorAll('div')].find((one) => arriving.has(one))
    await (place && arriving.get(place))
    const widgets = canvasElement.querySelectorAll('id-contact')
    await expect(widgets).toHaveLength(statesIn('nl').filter(states).length)
  },
})

const allIn = (theme: ThemeName) => inTheme(theme, (state) => !liesOver(state))
const dialogIn = (theme: ThemeName) =>
  inTheme(theme, (state) => liesOver(state) && state.fragment !== undefined, ', in a dialog')

export const Neutral = allIn('neutral')
export const NeutralDark = allIn('neutral-dark')
export const Utrecht = allIn('utrecht')
export const UtrechtDark = allIn('utrecht-dark')
export const DenHaag = allIn('den-haag')
export const Nijmegen = allIn('nijmegen')
export const Voorbeeld = allIn('voorbeeld')
export const Rijkshuisstijl = allIn('rijkshuisstijl')
export const Rotterdam = allIn('rotterdam')
export const Rvo = allIn('rvo')
export const Amsterdam = allIn('amsterdam')

export const NeutralDialog = dialogIn('neutral')
export const NeutralDarkDialog = dialogIn('neutral-dark')
export const UtrechtDialog = dialogIn('utrecht')
export const UtrechtDarkDialog = dialogIn('utrecht-dark')
export const DenHaagDialog = dialogIn('den-haag')
export const NijmegenDialog = dialogIn('nijmegen')
export const VoorbeeldDialog = dialogIn('voorbeeld')
export const RijkshuisstijlDialog = dialogIn('rijkshuisstijl')
export const RotterdamDialog = dialogIn('rotterdam')
export const RvoDialog = dialogIn('rvo')
export const AmsterdamDialog = dialogIn('amsterdam')
