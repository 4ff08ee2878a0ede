import type { Meta } from '@storybook/web-components-vite'
import { demoWay } from '../../plugins/auth/demo/way.ts'
import type { AuthConfig } from '../../plugins/kit/auth/auth-config.ts'
import { callPage } from '../../plugins/kit/auth/call.ts'
import {
  notDeliveredPage,
  type PageForm,
  sharePage,
  type Stopped,
  stoppedPage,
  unavailablePage,
  unavailableStoppedPage,
} from '../../plugins/kit/auth/pages.ts'
import type { Session } from '../../plugins/kit/auth/session.ts'
import type { Locale } from '../../ui/locale.ts'
import type { Wording } from '../../ui/wording.ts'
import { authConfig } from '../builders/installation.ts'
import { informally, pageStory } from './page-story.ts'

/** What a citizen sees of logging in: at the stand-in with which the product is tried, and before they go elsewhere. */
const meta: Meta = { title: 'Pages/Log in' }
export default meta

const configIn = (wording: Wording) => ({ ...authConfig, wording }) as AuthConfig

/** What the stand-in shows of itself. */
const testing = (locale: Locale, wording: Wording, nothingChosen = false): Testing => {
  const way = demoWay({ wording }, { session_url: false }, () => new Date(session.startedAt))
  return { badge: way.badge?.(locale) ?? '', form: way.form({ locale, nothingChosen }) }
}
interface Testing {
  badge: string
  form: PageForm
}

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
  page: (locale, wording) => {
    const { badge, form } = testing(locale, wording)
    return sharePage({ ...runningIn(wording), locale, badge }, form)
  },
})
export const ChooseInformal = informally(Choose, 'Wie wil je zijn?')
export const NothingChosen = {
  ...pageStory({
    name: 'Who are you: left unanswered',
    page: (locale, wording) => {
      const { badge, form } = testing(locale, wording, true)
      return sharePage({ ...runningIn(wording), locale, badge }, form)
    },
  }),
  tags: ['each-look'],
}
export const NothingShared = pageStory({
  name: 'Who are you: nothing is shared',
  page: (locale, wording) => {
    const { badge, form } = testing(locale, wording)
    const shares = { ...session, attributes: [] }
    return sharePage({ ...runningIn(wording), locale, badge, session: shares }, form)
  },
})
export const Elsewhere = pageStory({
  name: 'Before going to DigiD',
  page: (locale, wording) => sharePage({ ...runningIn(wording), locale }),
})
export const ElsewhereInformal = informally(Elsewhere, 'Je logt in voor')
export const NotDelivered = pageStory({
  name: 'It could not be delivered',
  page: (locale, wording) => notDeliveredPage({ ...runningIn(wording), locale, result: 'sealed' }),
})
export const LoggedIn = pageStory({
  name: 'Logged in, with the way out',
  page: (locale, wording) =>
    notDeliveredPage({ ...runningIn(wording), locale, loggedIn: true, result: 'sealed' }),
})
export const Call = pageStory({
  name: 'Whom to call',
  page: (locale, wording) =>
    callPage({
      config: configIn(wording),
      locale,
      loggedIn: true,
      state: { tel: 'tel:0881234567,4820173956', purpose: 'moving' },
      expired: false,
      until: new Date('2026-11-23T14:00:00Z'),
      now: new Date('2026-11-23T13:00:00Z'),
    }),
})
export const Unavailable = pageStory({
  name: 'The login page cannot be reached',
  page: (locale, wording) => unavailablePage({ ...runningIn(wording), locale }),
})

export const UnavailableAfterwards = pageStory({
  name: 'DigiD came back with a fault of its own',
  page: (locale, wording) => {
    const said = 'Er is een fout opgetreden in de communicatie met DigiD.'
    return unavailableStoppedPage({ config: configIn(wording), locale }, said, '#')
  },
})

const stopped = (name: string, what: Stopped) =>
  pageStory({
    name,
    page: (locale, wording) => stoppedPage({ config: configIn(wording), locale, what }),
  })
export const Already = stopped('Done already', 'already')
export const Expired = stopped('Too late', 'expired')
export const OtherBrowser = stopped('In another browser', 'otherBrowser')
export const Invalid = stopped('No such page', 'invalid')
export const LoggedOut = stopped('Logged out', 'loggedOut')
export const NotLoggedOut = stopped('Logged out here only', 'notLoggedOut')
export const Internal = stopped('Our own fault', 'internal')
