import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { deskView, mine, now, offer, talking, waiting } from '../builders/conversations.ts'
import { deskStory, press, there } from './desk-story.ts'

/** Who waits, what is offered, and whether the agent takes it. */
const meta: Meta = { title: 'Desk/Queue' }
export default meta

const soon = (seconds: number) => new Date(Date.parse(now) + seconds * 1000).toISOString()

const [first = mine, second = mine, ...others] = waiting

export const Offered = {
  ...deskStory('Offered, with a countdown', {
    list: deskView({ offers: [{ ...offer, until: soon(25) }] }),
    then: async (canvas) => {
      const timer = await there(canvas, '.desk-offer [role=timer]')
      await expect(timer).toHaveTextContent(/0:(2|1)\d/)
      await waitFor(() => expect(document.title).toMatch(/^1 /))
    },
  }),
  tags: ['each-look'],
}
export const OfferOver = deskStory('Offered: the time is over', {
  list: deskView({ offers: [{ ...offer, until: soon(2) }] }),
  then: async (canvas) => {
    await waitFor(() => expect(canvas.querySelector('.desk-offer')).toBeNull(), { timeout: 4_000 })
  },
})
export const Marks = deskStory('Waiting: returned, marked and for this agent', {
  list: deskView({
    waiting: [
      { ...first, returned: true, rank: 1000, mark: 'emergency' },
      { ...second, for_me: true, together: { identified: 1, people: 2 } },
      ...others,
    ],
  }),
  then: async (canvas) => {
    await waitFor(() =>
      expect(canvas).toHaveTextContent(/1 (van|of) 2 (geïdentificeerd|identified)/),
    )
  },
})
export const MarkedForLead = deskStory('A lead who works as an agent is alerted', {
  list: deskView({
    marked: [
      {
        id: second.id,
        subject: second.subject,
        mark: 'emergency',
        by: 'Medewerker 2',
        at: now,
        agent: 'Medewerker 2',
      },
    ],
  }),
  then: async (canvas) => {
    const alert = await there(canvas, '.desk-list .note-bad')
    await expect(alert).toHaveTextContent(/noodgeval|emergency/)
    await expect(alert).toHaveTextContent(/(Gemeld|Reported) (door|by) Medewerker 2/)
    await expect(alert.querySelector('a')).toHaveAttribute('href', '/desk/lead')
    await waitFor(() => expect(document.title).toMatch(/^1 (melding|alert)/))
    await expect(document.title).not.toContain(second.subject)
  },
})
export const MoreThanShown = deskStory('Waiting: more than the list shows', {
  list: deskView({ waiting_total: 140 }),
  then: async (canvas) => {
    await waitFor(() => expect(canvas).toHaveTextContent(/140/))
  },
})
export const Paused = {
  ...deskStory('Paused', {
    list: deskView({ presence: 'pause' }),
  }),
  tags: ['each-look'],
}
export const WrappingUpNow = deskStory('Wrapping up, so nothing is offered', {
  list: deskView({ presence: 'wrapping_up', mine: [{ ...mine, state: 'wrapping_up' }] }),
})
export const PauseFails = deskStory('Pausing fails', {
  answers: { unreachable: true },
  then: async (canvas) => {
    await there(canvas, '.desk-choice-available[aria-pressed=true]')
    await userEvent.keyboard('p')
    await there(canvas, '.desk-presence [role=alert]')
  },
})
export const Several = deskStory('Several conversations at once', {
  open: talking,
  list: deskView({
    mine: [
      { ...first, id: '00000000-0000-4000-8000-000000000002', state: 'talking', unread: 2 },
      { ...second, id: '00000000-0000-4000-8000-000000000003', state: 'wrapping_up', unread: 0 },
    ],
  }),
  then: async (canvas) => {
    await there(canvas, 'id-contact-composer')
    await userEvent.keyboard('2')
    await waitFor(() => {
      const items = canvas.querySelectorAll('id-contact-desk-mine .desk-item')
      return expect(items[1]).toHaveAttribute('aria-current', 'true')
    })
  },
})
export const Shortcuts = {
  ...deskStory('All shortcuts', {
    then: async (canvas) => {
      await there(canvas, '.desk-waiting, id-contact-desk-waiting li')
      await userEvent.keyboard('?')
      await within(canvas).findByRole('dialog')
    },
  }),
  tags: ['each-look'],
}
export const ShortcutsOff = deskStory('Shortcuts switched off', {
  then: async (canvas) => {
    await press('.desk-settings summary')(canvas)
    const [, shortcuts] = canvas.querySelectorAll<HTMLInputElement>('.desk-settings input')
    if (shortcuts?.checked) await userEvent.click(shortcuts)
    try {
      await waitFor(() => expect(canvas.querySelector('kbd')).toBeNull())
      await userEvent.keyboard('?')
      await expect(canvas.querySelector('dialog[open]')).toBeNull()
    } finally {
      // The next story finds them as they were.
      if (shortcuts) await userEvent.click(shortcuts)
    }
  },
})
