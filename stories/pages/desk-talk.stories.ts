import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { deskWords } from '../../plugins/comm/desk/words/words.ts'
import {
  colleagues,
  conversationId,
  messages,
  talking,
  talkingHidden,
  talkingSeen,
  talkingWithTwo,
} from '../builders/conversations.ts'
import { tellMore } from '../builders/fake-stream.ts'
import { deskStory, press, there } from './desk-story.ts'

/** What can be done with the conversation that is open. */
const meta: Meta = { title: 'Desk/Talk' }
export default meta

const arrives = 'id-contact-composer textarea'
const open = talking

export const Seen = {
  ...deskStory('Typing, read, marked, notes, hidden attributes, timeline', {
    open: talkingSeen,
    arrives,
    then: async (canvas) => {
      await expect(canvas.querySelectorAll('.message-read')).toHaveLength(1)
      await press('.desk-timeline summary')(canvas)
    },
  }),
  tags: ['each-look'],
}
export const AfterTransfer = deskStory('What a colleague said before the transfer', {
  open,
  arrives,
  said: messages.map((one, index) =>
    index === 0 ? { ...one, name: 'Medewerker 2', colleague: true } : one,
  ),
  then: async (canvas) => {
    await there(canvas, '.message')
    const [before, , own] = [...canvas.querySelectorAll('.message')]
    await expect(before).toHaveClass('message-theirs')
    await expect(before?.querySelector('.message-meta')).toHaveTextContent('Medewerker 2 ·')
    await expect(own).toHaveClass('message-mine')
    await expect(canvas.querySelectorAll('.message-mine')).toHaveLength(1)
  },
})
export const TwoPeople = deskStory('Two people, each with their own', {
  open: talkingWithTwo,
  arrives,
  said: messages.map((one) => (one.from === 'citizen' ? { ...one, citizen: 2 } : one)),
  then: async (canvas) => {
    await waitFor(() => expect(canvas.querySelector('.message-theirs')).toHaveTextContent(/ 2 ·/))
    await expect(canvas.querySelectorAll('.desk-citizen .desk-attributes')).toHaveLength(2)
    await expect(canvas.querySelector('.composer label')).toHaveTextContent(/burgers|citizens/)
    await expect(canvas.querySelector('id-contact-chat-log')).toHaveTextContent(
      /U praat nu met 2 burgers|You are now talking to 2 citizens/,
    )
    await userEvent.keyboard('{Shift>}E{/Shift}')
    await expect(await there(canvas, 'dialog[open]')).toHaveTextContent(
      /gegevens van de burgers, alle berichten|information about the citizens, all messages/,
    )
  },
})
export const Hidden = {
  ...deskStory('Nothing of what they identified with is for this subject', {
    open: talkingHidden,
    arrives,
    then: async (canvas) => {
      const [one, two] = [...canvas.querySelectorAll('.desk-citizen')]
      const hidden = [one, two].map((each) => each?.querySelector('.desk-hidden'))
      await expect(hidden[0]).toHaveTextContent(/3/)
      await expect(hidden[1]).toHaveTextContent(/2/)
      await expect(one).toHaveTextContent(/DigiD/)
      for (const { facts } of [deskWords('nl'), deskWords('en')]) {
        await expect(one).not.toHaveTextContent(facts.nothingShared)
        await expect(two).not.toHaveTextContent(facts.unknownTitle)
        await expect(two).not.toHaveTextContent(facts.unknown)
      }
    },
  }),
  tags: ['each-look'],
}

const replies = [
  { text: 'Goedemiddag! Waarmee kan ik u helpen?', language: 'nl', own: null },
  { text: 'Ik kijk het even voor u na.', language: 'nl', own: null },
  {
    text: 'Możesz zgłosić przeprowadzkę od 4 tygodni wcześniej.',
    language: 'pl',
    own: 'U kunt uw verhuizing vanaf 4 weken van tevoren doorgeven.',
  },
]
const search = (asked: string) => async (canvas: HTMLElement) => {
  await there(canvas, arrives)
  await userEvent.keyboard('/')
  const field = await within(canvas).findByRole('combobox')
  if (asked) await userEvent.type(field, asked)
}

export const Replies = {
  ...deskStory('Canned replies', {
    open,
    arrives,
    at: { '/replies': { body: replies } },
    then: async (canvas) => {
      await search('')(canvas)
      await waitFor(() => expect(within(canvas).getAllByRole('option')).toHaveLength(3))
    },
  }),
  tags: ['each-look'],
}
export const ReplyTaken = deskStory('Canned replies: one is taken, by keyboard', {
  open,
  arrives,
  at: { '/replies': { body: replies } },
  then: async (canvas) => {
    await search('verhuizing')(canvas)
    await waitFor(() => expect(within(canvas).getAllByRole('option')).toHaveLength(1))
    await userEvent.keyboard('{Enter}')
    const field = canvas.querySelector('textarea')
    await waitFor(() => expect(field).toHaveValue(replies[2]?.text))
    await expect(field).toHaveFocus()
  },
})
export const RepliesNone = deskStory('Canned replies: none for this subject', {
  open,
  arrives,
  at: { '/replies': { body: [] } },
  then: search(''),
})
export const RepliesFailed = deskStory('Canned replies: not fetched', {
  open,
  arrives,
  answers: { unreachable: true },
  then: async (canvas) => {
    await search('')(canvas)
    await there(canvas, '.desk-replies [role=alert]')
  },
})

export const Transfer = {
  ...deskStory('Transfer', {
    open,
    arrives,
    at: {
      '/colleagues': { body: colleagues },
      '/subjects': { body: [{ tag: 'passport', is: 'closed' }] },
    },
    then: async (canvas) => {
      await there(canvas, arrives)
      await userEvent.keyboard('d')
      await userEvent.click(await within(canvas).findByLabelText(/Medewerker 2/))
      await expect(within(canvas).getByLabelText(/Medewerker 3/)).toBeDisabled()
      await expect(within(canvas).queryByLabelText(/Medewerker 5/)).toBeNull()
      await expect(within(canvas).getByText(/: Medewerker 5\./)).toBeVisible()
      await expect(within(canvas).getByText(/^(gesloten|closed)$/)).toBeVisible()
    },
  }),
  tags: ['each-look'],
}
export const TransferToNobody = deskStory('Transfer: nothing chosen yet', {
  open,
  arrives,
  at: { '/colleagues': { body: [] } },
  then: async (canvas) => {
    await there(canvas, arrives)
    await userEvent.keyboard('d')
    const dialog = await within(canvas).findByRole('dialog')
    await press('.button-primary')(dialog)
    await waitFor(() => expect(dialog.querySelector('[role=alert] .note')).not.toBeNull())
  },
})
export const Transferred = deskStory('Transferred', {
  open,
  arrives,
  at: { '/colleagues': { body: colleagues }, '/transfer': { status: 204 } },
  then: async (canvas) => {
    await there(canvas, arrives)
    await userEvent.keyboard('d')
    await userEvent.click(await within(canvas).findByLabelText(/Medewerker 2/))
    await press('dialog[open] .button-primary')(canvas)
    await waitFor(() => expect(canvas.querySelector('dialog[open]')).toBeNull())
    await waitFor(() => expect(canvas.querySelector('.desk-attributes')).toBeNull())
  },
})

const url = 'https://contact.voorbeeld.example/comm/chat/c/0123456789abcdefghijkl'
export const Invite = {
  ...deskStory('Invite a second person', {
    open,
    arrives,
    at: { '/invite': { body: { url } } },
    then: async (canvas) => {
      await there(canvas, arrives)
      await userEvent.keyboard('i')
      await waitFor(() => expect(canvas.querySelector('#invite-link')).toHaveValue(url))
    },
  }),
  tags: ['each-look'],
}
export const InviteFailed = deskStory('Invite: not made', {
  open,
  arrives,
  answers: { unreachable: true },
  then: async (canvas) => {
    await there(canvas, arrives)
    await userEvent.keyboard('i')
    await there(canvas, 'dialog[open] .note-bad')
  },
})

export const MarkOpen = deskStory('Alerting the team lead', {
  open,
  arrives,
  then: async (canvas) => {
    await there(canvas, '.desk-mark')
    await userEvent.keyboard('m')
    await waitFor(() => expect(canvas.querySelector('.desk-mark-choice')).toHaveFocus())
  },
})

export const NoteKept = deskStory('A note is kept', {
  open,
  arrives,
  at: { '/notes': { status: 204 } },
  then: async (canvas) => {
    await there(canvas, arrives)
    await userEvent.keyboard('o')
    const field = canvas.querySelector<HTMLTextAreaElement>('#note-text')
    await waitFor(() => expect(field).toHaveFocus())
    await userEvent.keyboard('Belt morgen terug.')
    await press('.desk-note-form button')(canvas)
    await waitFor(() => expect(field).toHaveValue(''))
  },
})
export const NoteLost = deskStory('A note is not kept, and stays in the field', {
  open,
  arrives,
  answers: { unreachable: true },
  then: async (canvas) => {
    await userEvent.type(await there(canvas, '#note-text'), 'Belt morgen terug.')
    await press('.desk-note-form button')(canvas)
    await there(canvas, '.desk-note-form .field-error')
    await expect(canvas.querySelector('#note-text')).toHaveValue('Belt morgen terug.')
  },
})

/** What the browser would ask before the page goes away. */
const asksBeforeLeaving = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }))
export const HalfWritten = deskStory('Leaving with a note or a reply half-written', {
  open: talking,
  arrives,
  then: async (canvas) => {
    await expect(asksBeforeLeaving()).toBe(false)
    const note = await there(canvas, '#note-text')
    await userEvent.type(note, 'Belt liever')
    await expect(asksBeforeLeaving()).toBe(true)
    await userEvent.clear(note)
    await expect(asksBeforeLeaving()).toBe(false)
    const reply = await there(canvas, '.composer-text')
    await userEvent.type(reply, 'Ik kijk')
    await expect(asksBeforeLeaving()).toBe(true)
    // Nothing keeps the screen of who was logged out.
    dispatchEvent(new CustomEvent('id-contact-logged-out'))
    await expect(asksBeforeLeaving()).toBe(false)
  },
})
export const SaidAloud = deskStory('A screen reader hears what the citizen adds, and no more', {
  open,
  arrives,
  then: async (canvas) => {
    const spoken = await there(canvas, '.chat-speaker')
    await there(canvas, '.message')
    await expect(spoken).toHaveTextContent('')
    const said = { citizen: null, name: null, colleague: false, at: messages[2]?.at }
    const path = `/conversations/${conversationId}/events`
    const own = { ...said, sequence: 4, key: 'd', from: 'agent', text: 'Van mijzelf' }
    const theirs = { ...said, sequence: 5, key: 'e', from: 'citizen', text: 'Dank u wel' }
    tellMore(path, 'message', own)
    tellMore(path, 'message', theirs)
    await waitFor(() => expect(spoken).toHaveTextContent('Dank u wel'))
    await expect(spoken).not.toHaveTextContent('Van mijzelf')
  },
})
