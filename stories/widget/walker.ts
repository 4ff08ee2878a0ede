import { expect, userEvent, waitFor, within } from 'storybook/test'
import type { StoryObj } from '@storybook/web-components-vite'
import type { Asked } from '../builders/fake-core.ts'
import type { State } from './state.ts'
import { broughtIn, stateStory } from './story.ts'

/** A way begins where a state is. */
export function way(
  state: Omit<State, 'title'>,
  walk: (walker: Walker) => Promise<void>,
): StoryObj {
  const begin = stateStory(() => ({ begin: { title: 'Begin', ...state } }), 'begin')
  return {
    ...begin,
    name: undefined,
    play: async (context) => {
      await begin.play?.(context)
      await walk(new Walker(context.canvasElement))
    },
  }
}

/** Does what a person does, with what a person sees. */
export class Walker {
  readonly #canvas: HTMLElement

  constructor(canvas: HTMLElement) {
    this.#canvas = canvas
  }

  get brought() {
    return broughtIn(this.#canvas)
  }

  get starts(): readonly Asked[] {
    return this.brought.core.starts
  }

  /** The inside of the shadow root, for the queries. */
  get inside() {
    const card = this.brought.element.shadowRoot?.querySelector<HTMLElement>('.card')
    if (!card) throw new Error('The widget has drawn nothing.')
    return within(card)
  }

  /** With what lies around the card: the button that opens it, the dialog. */
  get shadow() {
    const root = this.brought.element.shadowRoot
    if (!root) throw new Error('The widget has no shadow root.')
    return within(root as unknown as HTMLElement)
  }

  async asks(title: string) {
    await waitFor(() => this.inside.getByRole('heading', { name: title }))
  }

  /** What the browser left by, when it was a form. */
  async sendsForm() {
    await waitFor(() => expect(this.brought.core.forms).toHaveLength(1))
    return this.brought.core.forms[0]
  }

  async chooses(name: RegExp) {
    await userEvent.click(await this.inside.findByRole('radio', { name }))
    await waitFor(() => expect(this.inside.getByRole('radio', { name })).toBeChecked())
  }

  /** By the keyboard: two clicks soon after each other, in one place, are taken for a double-click. */
  async presses(name: string) {
    const button = await this.inside.findByRole('button', { name })
    button.focus()
    await userEvent.keyboard('{Enter}')
  }

  async reads(text: string | RegExp) {
    await waitFor(() => expect(this.inside.getByText(text)).toBeVisible())
  }
}
