import type { Meta } from '@storybook/web-components-vite'
import { contactPage, type ContactPage } from '../../bff/contact/contact-page.ts'
import type { PurposeOptions } from '../../protocol/session-options.ts'
import { answersIn } from '../../protocol/testing/answers.ts'
import { questionMessages } from '../../ui/messages/questions.ts'
import '../../widget/define.ts'
import { FakeCore, offers } from '../builders/fake-core.ts'
import { configIn } from '../builders/installation.ts'
import { informally, pageStory } from './page-story.ts'

/** Where a plain link or a QR code on a letter leads. */
const meta: Meta = { title: 'Pages/Contact' }
export default meta

type Answers = ReturnType<typeof answersIn>

function contact(
  name: string,
  options: (answers: Answers) => PurposeOptions,
  { arrives, ...more }: Partial<ContactPage> & { arrives?: string } = {},
) {
  return pageStory({
    name,
    arrives,
    page: async (locale, wording) => {
      const { address } = wording
      const answer = {
        ...options(answersIn(locale)),
        ...(address === 'informal' && { form_of_address: address }),
      }
      // The page's own server, at the address that the page gives its widget.
      new FakeCore({ options: offers(answer) }, '/id/')
      return contactPage({
        purpose: 'moving',
        options: answer,
        path: '/contact/moving',
        config: configIn(wording),
        locale,
        words: await questionMessages(locale, wording),
        now: new Date('2026-11-23T12:00:00Z'),
        ...more,
      })
    },
  })
}

export const Contact = {
  ...contact('With the widget', ({ moving }) => moving, {
    arrives: 'id-contact:defined',
  }),
  tags: ['each-look'],
}
export const Identified = contact('Identified before', ({ moving }) => moving, { identified: true })
export const Closed = { ...contact('All is closed', ({ closed }) => closed), tags: ['each-look'] }
export const Anonymous = contact('Identified before, one channel', ({ single }) => single, {
  identified: true,
})

/** What a browser without scripts shows, and one in which the widget doesn't work. */
const plain = (name: string, options: (answers: Answers) => PurposeOptions) => {
  const story = contact(name, options)
  return {
    ...story,
    play: async (context: Parameters<NonNullable<typeof story.play>>[0]) => {
      await story.play?.(context)
      const element = context.canvasElement.querySelector('id-contact')
      element?.replaceWith(...element.childNodes)
    },
  }
}
export const Form = { ...plain('Without scripts', ({ moving }) => moving), tags: ['each-look'] }
export const FormInformal = informally(Form, 'Hoe wil je contact met ons?')
export const FormOptional = plain(
  'Without scripts, logging in isn’t required',
  ({ optional }) => optional,
)
export const FormSingle = plain('Without scripts, nothing to choose', ({ single }) => single)
export const FormAnonymous = plain(
  'Without scripts, nothing is shared',
  ({ anonymous }) => anonymous,
)
