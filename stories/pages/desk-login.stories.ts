import type { Meta } from '@storybook/web-components-vite'
import {
  deskLoginPage,
  type DeskLoginPage,
  loggedInPage,
  loggingOutPage,
} from '../../plugins/comm/agents/login-page.ts'
import { expect, userEvent, waitFor } from 'storybook/test'
import deskStyles from '../../plugins/comm/desk/desk.css?inline'
import { LoginWatch } from '../../plugins/comm/desk/login-watch.ts'
import { deskPage } from '../../plugins/comm/desk/page.ts'
import { FakeCore, type Reply } from '../builders/fake-core.ts'
import { define } from '../define.ts'
import { organisation, worker } from './desk-story.ts'
import { pageStory } from './page-story.ts'

/** The way in and out for those who work at the desk. In Dutch and English only. */
const meta: Meta = { title: 'Desk/Log in' }
export default meta

const base = '/desk'
const styles = [deskStyles]

const logIn = (name: string, more: Partial<DeskLoginPage> = {}) =>
  pageStory({
    name,
    styles,
    page: (locale) =>
      deskLoginPage({ locale, agents: [], atOrganisation: true, organisation, base, ...more }),
  })

export const AtOrganisation = { ...logIn('Log in'), tags: ['each-look'] }
export const NoRole = logIn('No group gives a role', { notice: 'no_role' })
export const Unreachable = logIn('The provider is down', { notice: 'unreachable' })
export const Refused = logIn('Stopped at the organisation', { notice: 'refused' })
export const Failed = logIn('The answer is not right', { notice: 'failed' })
export const Late = logIn('It took too long', { notice: 'late' })
export const Idle = logIn('Logged out: nothing was done', { notice: 'idle' })
export const LoggedOut = logIn('Logged out', { notice: 'logged_out' })

const names = ['Medewerker 1', 'Medewerker 2']
export const Local = logIn('On this machine', { agents: names, atOrganisation: false })
export const LocalUnknown = logIn('On this machine: no such agent', {
  agents: names,
  atOrganisation: false,
  notice: 'unknown_agent',
})
export const Both = logIn('Either way', { agents: names })
export const Nobody = logIn('Not possible here', { atOrganisation: false })

export const LoggedIn = pageStory({
  name: 'On the way in',
  styles,
  page: (locale) => loggedInPage({ locale, organisation, base, to: '/desk' }),
})
export const LoggingOut = pageStory({
  name: 'On the way out',
  styles,
  page: (locale) =>
    loggingOutPage({ locale, organisation, base, to: 'https://login.voorbeeld.example/end' }),
})

/** What the server says of a login whose last act was so many minutes ago. */
function idleFor(minutes: number): Reply {
  const after = (more: number) => new Date(Date.now() + (more - minutes) * 60_000).toISOString()
  return { body: { now: after(minutes), warns_at: after(13), ends_at: after(15) } }
}

let server: FakeCore | undefined
const nearlyOut = () => {
  define('id-contact-login', LoginWatch)
  server = new FakeCore({ options: idleFor(13.5) }, `${base}/active`)
}

export const NearlyLoggedOut = {
  ...pageStory({
    name: 'Nearly logged out: nothing was done',
    styles,
    arrives: '.login-watch .note',
    before: nearlyOut,
    page: (locale) => deskPage({ locale, worker, organisation, base }),
  }),
  tags: ['each-look'],
}
export const StaysLoggedIn = pageStory({
  name: 'Nearly logged out: something is done',
  styles,
  arrives: '.login-watch .note',
  before: nearlyOut,
  page: (locale) => deskPage({ locale, worker, organisation, base }),
  then: async (canvas) => {
    server?.become({ options: idleFor(0) })
    await userEvent.keyboard('a')
    await waitFor(() => expect(canvas.querySelector('.login-watch .note')).toBeNull())
  },
})
