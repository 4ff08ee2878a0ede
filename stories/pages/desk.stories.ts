import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor } from 'storybook/test'
import { deskWords } from '../../plugins/comm/desk/words/words.ts'
import {
  deleted,
  deskView,
  mine,
  notMine,
  talking,
  talkingNearlyUp,
  talkingUnidentified,
  waiting,
  wrappingUp,
} from '../builders/conversations.ts'
import { problem } from '../builders/fake-core.ts'
import { deskStory, press, there } from './desk-story.ts'

/** Where agents work. In Dutch and English only. */
const meta: Meta = { title: 'Desk/Desk' }
export default meta

export const Quiet = deskStory('Nobody waits', { list: deskView({ waiting: [] }) })
export const Waiting = { ...deskStory('People wait'), tags: ['each-look'] }
export const Many = deskStory('Many wait', {
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
export const Accepting = deskStory('Accepting', { then: press('.desk-next') })
export const TooLate = deskStory('A colleague was first', {
  answers: problem(409, 'conversation_state'),
  then: press('.desk-next'),
})
export const Talking = {
  ...deskStory('Talking', { open: talking, arrives: 'id-contact-composer' }),
  tags: ['each-look'],
}
export const TalkingUnidentified = deskStory('Talking: not identified', {
  open: talkingUnidentified,
  arrives: 'id-contact-composer',
})
export const TalkingAway = deskStory('Talking: the citizen’s connection is lost', {
  open: { ...talking, connected: false },
  arrives: 'id-contact-composer',
})
export const TalkingNearlyUp = deskStory('Talking: the time is nearly up', {
  open: talkingNearlyUp,
  arrives: '.limit-extend',
})
export const WrappingUp = deskStory('Wrapping up', { open: wrappingUp })
export const Deleting = {
  ...deskStory('Delete?', {
    open: talking,
    arrives: 'id-contact-composer',
    then: async () => {
      await userEvent.keyboard('{Shift>}E{/Shift}')
    },
  }),
  tags: ['each-look'],
}
export const DeleteKept = {
  ...deskStory('Delete? What was said is kept', {
    open: { ...talking, keeps_days: 30 },
    arrives: 'id-contact-composer',
    then: async (canvas) => {
      await userEvent.keyboard('{Shift>}E{/Shift}')
      const dialog = await there(canvas, 'dialog[open]')
      const said = dialog.textContent.replace(/\s+/g, ' ')
      const kept = [deskWords('nl'), deskWords('en')].map(({ deleting }) =>
        deleting.textKept(1, 30),
      )
      await expect(kept.some((one) => said.includes(one))).toBe(true)
      for (const { deleting } of [deskWords('nl'), deskWords('en')]) {
        await expect(said).not.toContain(deleting.text(1))
      }
    },
  }),
  tags: ['each-look'],
}
export const DeleteKeptSilent = deskStory('Delete? Nothing was said that could be kept', {
  open: { ...talking, keeps_days: 30 },
  said: [],
  arrives: 'id-contact-composer',
  then: async (canvas) => {
    await userEvent.keyboard('{Shift>}E{/Shift}')
    const dialog = await there(canvas, 'dialog[open]')
    const asked = [deskWords('nl'), deskWords('en')].map(({ deleting }) => deleting.textSilent(1))
    await expect(asked).toContain(dialog.querySelector('p')?.textContent.trim())
    await expect(dialog).not.toHaveTextContent(/bericht|message/i)
  },
})
export const Deleted = deskStory('Deleted', { open: deleted, arrives: '.desk-over' })
export const NotMine = deskStory('Somebody else’s', { open: notMine, arrives: '.desk-over' })
