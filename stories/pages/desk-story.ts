import type { DeskConversation, DeskView } from '../../plugins/comm/conversation/desk-views.ts'
import type { Message } from '../../plugins/comm/conversation/views.ts'
import deskStyles from '../../plugins/comm/desk/desk.css?inline'
import { deskElements } from '../../plugins/comm/desk/elements.ts'
import { deskPage } from '../../plugins/comm/desk/page.ts'
import type { Worker } from '../../plugins/comm/desk/who-works.ts'
import { waitFor, userEvent } from 'storybook/test'
import {
  conversationId,
  deskView,
  messages,
  mine,
  now,
  subjects,
} from '../builders/conversations.ts'
import { FakeCore, type Reply } from '../builders/fake-core.ts'
import { tellBy } from '../builders/fake-stream.ts'
import { define } from '../define.ts'
import { pageStory, type PageStory } from './page-story.ts'

export const deskBase = '/desk'
export const organisation = { name: 'Gemeente Voorbeeld' }
export const worker: Worker = { name: 'Medewerker 1', roles: ['agent'] }
export { deskStyles }

interface Given extends Partial<Omit<PageStory, 'name' | 'page'>> {
  list?: DeskView
  /** The conversation that is open. */
  open?: DeskConversation
  said?: readonly Message[]
  /** What is answered to whatever the agent does. */
  answers?: Reply
  /** What is answered at an address that ends so. */
  at?: Readonly<Record<string, Reply>>
}

/** The desk as an agent finds it after a reload, and what they do then. */
export function deskStory(
  name: string,
  { list = deskView(), open, said = messages, answers = { never: true }, at, ...more }: Given = {},
) {
  return pageStory({
    name,
    styles: [deskStyles],
    arrives: '.desk .desk-next',
    before: () => {
      for (const [tag, element] of Object.entries(deskElements)) define(tag, element)
      tellBy({
        '/desk/events': [['desk', open ? { ...list, mine: [mineAs(open), ...list.mine] } : list]],
        [`/conversations/${conversationId}/events`]: [
          ...(open ? [['conversation', open] as const] : []),
          ...said.map((message) => ['message', message] as const),
        ],
      })
      new FakeCore({ options: answers, ...(at && { at }) }, `${deskBase}/`)
    },
    page: (locale) => deskPage({ locale, worker, organisation, base: deskBase, subjects, now }),
    ...more,
  })
}

const mineAs = ({ at, mark }: DeskConversation) =>
  ({ ...mine, mark, state: at === 'wrapping_up' ? 'wrapping_up' : 'talking' }) as const

export const press = (selector: string) => async (canvas: HTMLElement) => {
  await userEvent.click(await there(canvas, selector))
}

/** Waits until it is drawn. */
export const there = (canvas: HTMLElement, selector: string): Promise<HTMLElement> =>
  waitFor(() => {
    const found = canvas.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`There is no ${selector}.`)
    return found
  })
