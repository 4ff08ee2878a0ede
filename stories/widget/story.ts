import { expect } from 'storybook/test'
import type { StoryObj } from '@storybook/web-components-vite'
import { bring, type Brought } from './bring.ts'
import type { State } from './states.ts'

type Group = (locale: string) => Readonly<Record<string, State>>

const brought = new WeakMap<Element, Brought>()

/** A story of one state; it has passed when the widget is there, and axe has nothing to say. */
export function stateStory(group: Group, name: string): StoryObj {
  return {
    name: group('nl')[name]?.title ?? name,
    render: (args, { globals }) => {
      const place = document.createElement('div')
      const state = group(String(globals.locale))[name]
      if (!state) throw new Error(`There is no state "${name}".`)
      const attributes = { ...state.attributes, ...saidBy(args) }
      brought.set(place, bring({ ...state, attributes }, globals, place))
      return place
    },
    play: async ({ canvasElement }) => {
      await broughtIn(canvasElement).arrived
      await expect(broughtIn(canvasElement).element).toBeVisible()
    },
  }
}

/** The widget of a story that `stateStory` made. */
export function broughtIn(canvas: HTMLElement): Brought {
  for (const place of canvas.querySelectorAll('div')) {
    const found = brought.get(place)
    if (found) return found
  }
  throw new Error('There is no widget in this story.')
}

/** What somebody has typed into the controls. */
const saidBy = (args: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )
