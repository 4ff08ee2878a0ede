import { expect } from 'storybook/test'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import { themeNamed, type ThemeName } from '../themes.ts'
import { gallery } from '../widget/gallery.ts'
import type { State } from '../widget/state.ts'
import { groups } from '../widget/states.ts'

/** Each look with every state that has colours of its own; axe looks at all of them. */
const meta: Meta = { title: 'Themes/Widget', tags: ['!autodocs'] }
export default meta

const arriving = new WeakMap<HTMLElement, Promise<void>>()

function statesIn(locale: string): State[] {
  const steps = groups.steps(locale)
  const returns = groups.returns(locale)
  const failed = groups.failedStarts(locale)
  const unavailable = groups.unavailable(locale)
  const subjects = groups.subjects(locale)
  const layouts = groups.layouts(locale)
  return [
    steps.channelChosen,
    steps.channelMissing,
    steps.identificationOptional,
    steps.sharing,
    steps.sharingOnly,
    steps.starting,
    returns.cancelled,
    returns.identified,
    failed.channelDown,
    unavailable.loading,
    unavailable.closed,
    unavailable.serverError,
    subjects.subject,
    layouts.buttonOpen,
  ].filter((state) => state !== undefined)
}

const inTheme = (theme: ThemeName): StoryObj => ({
  name: themeNamed(theme).title,
  globals: { theme },
  render: (_, { globals }) => {
    const place = document.createElement('div')
    arriving.set(place, gallery(statesIn(String(globals.locale)), globals, place))
    return place
  },
  play: async ({ canvasElement }) => {
    const place = [...canvasElement.querySelectorAll('div')].find((one) => arriving.has(one))
    await (place && arriving.get(place))
    await expect(canvasElement.querySelectorAll('id-contact').length).toBeGreaterThan(10)
  },
})

export const Neutral = inTheme('neutral')
export const NeutralDark = inTheme('neutral-dark')
export const Utrecht = inTheme('utrecht')
export const UtrechtDark = inTheme('utrecht-dark')
export const DenHaag = inTheme('den-haag')
export const Nijmegen = inTheme('nijmegen')
export const Voorbeeld = inTheme('voorbeeld')
export const Rijkshuisstijl = inTheme('rijkshuisstijl')
export const Rotterdam = inTheme('rotterdam')
export const Rvo = inTheme('rvo')
export const Amsterdam = inTheme('amsterdam')
