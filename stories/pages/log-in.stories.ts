import type { Meta } from '@storybook/web-components-vite'
import {
  choosePage,
  notDeliveredPage,
  stoppedPage,
  type Stopped,
} from '../../plugins/auth/demo/pages.ts'
import type { DemoAuthConfig } from '../../plugins/auth/demo/config.ts'
import { testCitizens } from '../../plugins/auth/demo/people.ts'
import type { Session } from '../../plugins/auth/demo/session.ts'
import type { Wording } from '../../ui/wording.ts'
import { demoAuthConfig } from '../builders/installation.ts'
import { informally, pageStory } from './page-story.ts'

/** The stand-in for logging in, with which the product is tried. */
const meta: Meta = { title: 'Pages/Log in' }
export default meta

const configIn = (wording: Wording) => ({ ...demoAuthConfig, wording }) as DemoAuthConfig

const session: Session = {
  id: 'story',
  attributes: ['name', 'address'],
  continuation: 'https://contact.voorbeeld.example/',
  purpose: 'moving',
  startedAt: Date.parse('2026-11-23T13:00:00Z'),
}
const runningIn = (wording: Wording) => ({
  config: configIn(wording),
  session,
  sealed: 'sealed',
  pageKey: 'key',
  query: '',
})

export const Choose = pageStory({
  name: 'Who are you',
  page: (locale, wording) => choosePage({ ...runningIn(wording), locale }),
})
export const ChooseInformal = informally(Choose, 'Wie wil je zijn?')
export const NothingChosen = {
  ...pageStory({
    name: 'Who are you: left unanswered',
    page: (locale, wording) => choosePage({ ...runningIn(wording), locale, nothingChosen: true }),
  }),
  tags: ['each-look'],
}
export const NothingShared = pageStory({
  name: 'Who are you: nothing is shared',
  page: (locale, wording) =>
    choosePage({ ...runningIn(wording), locale, session: { ...session, attributes: [] } }),
})
const [citizen] = testCitizens
export const NotDelivered = pageStory({
  name: 'It could not be delivered',
  page: (locale, wording) => {
    if (!citizen) throw new Error('There are no test citizens.')
    return notDeliveredPage({ ...runningIn(wording), locale, citizen })
  },
})

const stopped = (name: string, what: Stopped) =>
  pageStory({
    name,
    page: (locale, wording) => stoppedPage({ config: configIn(wording), locale, what }),
  })
export const Already = stopped('Done already', 'already')
export const Expired = stopped('Too late', 'expired')
export const Invalid = stopped('No such page', 'invalid')
export const Internal = stopped('Our own fault', 'internal')
