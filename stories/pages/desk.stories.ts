import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { ChatLog } from '../../plugins/comm/channels/chat/chat-log.ts'
import { Composer } from '../../plugins/comm/channels/chat/composer.ts'
import type { DeskConversation, DeskView, Message } from '../../plugins/comm/conversation/views.ts'
import { Copy } from '../../plugins/comm/desk/copy.ts'
import deskStyles from '../../plugins/comm/desk/desk.css?inline'
import { Desk } from '../../plugins/comm/desk/desk.ts'
import { deskPage } from '../../plugins/comm/desk/page.ts'
import {
  conversationId,
  deleted,
  deskView,
  messages,
  mine,
  notMine,
  now,
  talking,
  talkingNearlyUp,
  talkingUnidentified,
  waiting,
  wrappingUp,
} from '../builders/conversations.ts'
import { FakeCore, problem, type Reply } from '../builders/fake-core.ts'
import { tellBy } from '../builders/fake-stream.ts'
import { define } from '../define.ts'
import { pageStory, type PageStory } from './page-story.ts'

/** Where agents work. In Dutch and English only. */
const meta: Meta = { title: 'Desk/Desk' }
export default meta

const base = '/desk'
const organisation = { name: 'Gemeente Voorbeeld' }

interface Given extends Partial<Omit<PageStory, 'name' | 'page'>> {
  list?: DeskView
  /** The conversation that is open. */
  open?: DeskConversation
  said?: readonly Message[]
  answers?: Reply
}

function desk(
  name: string,
  { list = deskView(), open, said = messages, answers = { never: true }, ...more }: Given = {},
) {
  return pageStory({
    name,
    styles: [deskStyles],
    arrives: '.desk',
    before: () => {
      define('id-contact-chat-log', ChatLog)
      define('id-contact-composer', Composer)
      define('id-contact-copy', Copy)
      define('id-contact-desk', Desk)
      tellBy({
        '/desk/events': [['desk', open ? { ...list, mine: [mineAs(open)] } : list]],
        [`/conversations/${conversationId}/events`]: [
          ...(open ? [['conversation', open] as const] : []),
          ...said.map((message) => ['message', message] as const),
        ],
      })
      new FakeCore({ options: answers }, `${base}/`)
    },
    page: (locale) => deskPage({ locale, agent: 'Medewerker 1', organisation, base, now }),
    ...more,
  })
}

const mineAs = ({ at }: DeskConversation) =>
  ({ ...mine, state: at === 'wrapping_up' ? 'wrapping_up' : 'talking' }) as const

const press = (selector: string) => async (canvas: HTMLElement) => {
  const button = await waitFor(() => {
    const found = canvas.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`There is no ${selector}.`)
    return found
  })
  await userEvent.click(button)
}

export const Quiet = desk('Nobody waits', { list: deskView({ waiting: [] }) })
export const Waiting = { ...desk('People wait'), tags: ['each-look'] }
export const Many = desk('Many wait', {
  list: deskView({
    waiting: Array.from({ length: 20 }, (_, index) => ({
      ...(waiting[index % waiting.length] ?? mine),
      id: `00000000-0000-4000-8000-0000000001${String(index + 10)}`,
    })),
  }),
  then: async () => {
    await waitFor(() => expect(document.querySelectorAll('.desk-item').length).toBe(20))
    // The list scrolls, not the page.
    await expect(document.documentElement.scrollHeight).toBeLessThanOrEqual(innerHeight)
  },
})
export const Accepting = desk('Accepting', { then: press('.desk-next') })
export const TooLate = desk('A colleague was first', {
  answers: problem(409, 'conversation_state'),
  then: press('.desk-next'),
})
export const Talking = {
  ...desk('Talking', { open: talking, arrives: 'id-contact-composer' }),
  tags: ['each-look'],
}
export const TalkingUnidentified = desk('Talking: not identified', {
  open: talkingUnidentified,
  arrives: 'id-contact-composer',
})
export const TalkingAway = desk('Talking: the citizen’s connection is lost', {
  open: { ...talking, connected: false },
  arrives: 'id-contact-composer',
})
export const TalkingNearlyUp = desk('Talking: the time is nearly up', {
  open: talkingNearlyUp,
  arrives: '.limit-extend',
})
export const WrappingUp = desk('Wrapping up', { open: wrappingUp })
export const Deleting = {
  ...desk('Delete?', {
    open: talking,
    arrives: 'id-contact-composer',
    then: async () => {
      await userEvent.keyboard('{Shift>}E{/Shift}')
    },
  }),
  tags: ['each-look'],
}
export const Deleted = desk('Deleted', { open: deleted, arrives: '.desk-over' })
export const NotMine = desk('Somebody else’s', { open: notMine, arrives: '.desk-over' })
