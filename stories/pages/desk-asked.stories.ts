import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, within } from 'storybook/test'
import type { DeskAsk, DeskConversation } from '../../plugins/comm/conversation/desk-views.ts'
import { later, talking, talkingUnidentified, talkingWithTwo } from '../builders/conversations.ts'
import { deskStory, press, there } from './desk-story.ts'

/** Asking who somebody is, and how that stands. */
const meta: Meta = { title: 'Desk/Asked who they are' }
export default meta

const arrives = 'id-contact-composer textarea'

const asks = [
  {
    tag: 'report_move',
    name: 'Verhuizing doorgeven',
    attributes: [
      { tag: 'name', name: 'Naam' },
      { tag: 'bsn', name: 'BSN' },
    ],
  },
  {
    tag: 'identify',
    name: 'Laten zien wie u bent',
    attributes: [{ tag: 'name', name: 'Naam' }],
  },
]

const ask: DeskAsk = {
  state: 'asked',
  purpose: 'Verhuizing doorgeven',
  attributes: ['Naam', 'BSN'],
  method: 'DigiD',
  agent: 'Medewerker 1',
  asked_at: later(-2),
  changed_at: later(-1),
}

const stands = (name: string, state: DeskAsk['state']) => {
  const [citizen] = talkingUnidentified.citizens
  const open = {
    ...talkingUnidentified,
    asks,
    citizens: citizen ? [{ ...citizen, ask: { ...ask, state } }] : [],
  } as DeskConversation
  return deskStory(name, { open, arrives })
}

export const Dialog = {
  ...deskStory('The question: what for, and which part', {
    open: { ...talking, asks } as DeskConversation,
    arrives,
    then: async (canvas) => {
      await press('[aria-keyshortcuts=v]')(canvas)
      const dialog = await there(canvas, 'id-contact-desk-ask dialog[open]')
      await expect(dialog.querySelectorAll('input[type=checkbox]')).toHaveLength(2)
      await userEvent.click(within(dialog).getByText('Laten zien wie u bent'))
      await expect(dialog.querySelectorAll('input[type=checkbox]')).toHaveLength(1)
      const [box] = dialog.querySelectorAll<HTMLElement>('input[type=checkbox]')
      if (box) await userEvent.click(box)
      await press('id-contact-desk-ask .button-primary')(canvas)
      await there(canvas, 'id-contact-desk-ask .note-bad')
    },
  }),
  tags: ['each-look'],
}
export const WhichOfTwo = deskStory('The question: to which of two', {
  open: { ...talkingWithTwo, asks } as DeskConversation,
  arrives,
  then: async (canvas) => {
    await press('[aria-keyshortcuts=v]')(canvas)
    const dialog = await there(canvas, 'id-contact-desk-ask dialog[open]')
    await expect(dialog.querySelectorAll('input[name=citizen]')).toHaveLength(2)
  },
})
export const Asked = stands('Asked', 'asked')
export const Busy = stands('Logging in', 'busy')
export const Cancelled = stands('Cancelled', 'cancelled')
export const Failed = stands('Failed', 'failed')
export const TooLow = stands('Level too low', 'level_too_low')
export const NotConfirmed = { ...stands('Not confirmed', 'not_confirmed'), tags: ['each-look'] }
export const Refused = stands('Refused', 'refused')
export const Withdrawn = stands('Withdrawn', 'withdrawn')
export const Expired = stands('Expired', 'expired')
export const Checking = deskStory('Logged in, as it seems', {
  open: {
    ...talkingUnidentified,
    citizens: talkingUnidentified.citizens.map((one) => ({ ...one, checking: true })),
  } as DeskConversation,
  arrives,
})
export const TakenBack = deskStory('Taken back', {
  open: {
    ...talkingUnidentified,
    citizens: talkingUnidentified.citizens.map((one) => ({
      ...one,
      ask: { ...ask, state: 'done' },
      taken_back_at: later(-1),
    })),
  } as DeskConversation,
  arrives,
})
