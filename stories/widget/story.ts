import { expect, waitFor } from 'storybook/test'
import type { StoryObj } from '@storybook/web-components-vite'
import manifest from '../../widget/manifest/custom-elements.json' with { type: 'json' }
import { bring, type Brought } from './bring.ts'
import type { Group } from './state.ts'

type GroupIn = (locale: string) => Group

const manifestStates = manifest.modules.flatMap(({ declarations }) =>
  declarations.flatMap(({ cssStates }) => cssStates.map(({ name }) => name)),
)

const brought = new WeakMap<Element, Brought>()

/** A story of one state; it has passed when the widget is there, and axe has nothing to say. */
export function stateStory(group: GroupIn, name: string): StoryObj {
  const { title, attributes, at = 'choosing', failure } = group('nl')[name] ?? {}
  return {
    name: title ?? name,
    // A dialog would lie over all of the documentation.
    ...(attributes?.layout === 'dialog' && {
      parameters: { docs: { story: { inline: false, height: '40rem' } } },
    }),
    render: (args, { globals }) => {
      const place = document.createElement('div')
      const state = group(String(globals.locale))[name]
      if (!state) throw new Error(`There is no state "${name}".`)
      const attributes = { ...state.attributes, ...saidBy(args) }
      brought.set(place, bring({ ...state, attributes }, globals, place))
      return place
    },
    play: async ({ canvasElement }) => {
      const { arrived, element, failures } = broughtIn(canvasElement)
      await arrived
      await expect(element).toBeVisible()
      const expected = at === 'nothing' ? [] : [at]
      await waitFor(() => expect(statesOf(element)).toEqual(expected))
      if (failure) await waitFor(() => expect(failures).toContain(failure))
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

/** What a page's style sheet sees of it. */
const statesOf = (element: Element) =>
  manifestStates.filter((name) => element.matches(`:state(${name})`))

/** What somebody has typed into the controls. */
const saidBy = (args: Record<string, unknown>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(args).flatMap(([name, value]) =>
      typeof value === 'string' && value !== '' ? [[name, value]] : [],
    ),
  )
