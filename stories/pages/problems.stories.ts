import type { Meta } from '@storybook/web-components-vite'
import { problemPage, type ProblemPage } from '../../bff/pages/problem-page.ts'
import { failedStartPage, unreadStartPage } from '../../bff/start/failed-start-page.ts'
import { Problem, type ProblemCode, type ProblemFacts } from '../../protocol/problem.ts'
import { configIn, site } from '../builders/installation.ts'
import { informally, pageStory } from './page-story.ts'

/** What a citizen reads where a program would read a problem: one story for each cause that there is. */
const meta: Meta = { title: 'Pages/Problems' }
export default meta

const problem = (
  name: string,
  code: ProblemCode,
  facts: ProblemFacts = {},
  more: Partial<ProblemPage> = {},
) =>
  pageStory({
    name,
    page: (locale, wording) =>
      problemPage({
        problem: new Problem(code, facts),
        config: configIn(wording),
        locale,
        ...more,
      }),
  })

export const NotFound = problem('There is no such page', 'not_found')
export const ChoiceUnknown = problem('What was chosen doesn’t exist', 'method_unknown')
export const NotAllowed = problem('From or to where it may not', 'return_url_not_allowed')
export const Busy = problem('Too many', 'rate_limited')
export const Expired = problem('Too late', 'state_expired')
export const MethodUnavailable = problem('A method doesn’t work', 'plugin_slow', {
  method: 'digid',
})
export const MethodClosed = problem('A channel is closed', 'method_closed', { method: 'phone' })
export const Closed = problem('Closed', 'method_closed')
export const IdentificationNeeded = problem('Log in first', 'authentication_required')
export const NotIdentified = problem('Not identified', 'auth_result_invalid')
export const Internal = problem('Our own fault', 'internal')
export const LinkExpired = problem(
  'The link of a conversation is too old',
  'signed_request_expired',
  {},
  { cause: 'link_expired', wayBack: site },
)
export const LinkNotKept = problem(
  'The link of a conversation was opened elsewhere, or cookies are refused',
  'state_invalid',
  {},
  { cause: 'link_not_kept' },
)
export const LinkExpiredInformal = informally(LinkExpired, 'Ga terug naar je gesprek')
export const NoWebsite = pageStory({
  name: 'There is nowhere to go',
  page: (locale, wording) => {
    const config = configIn(wording)
    const { name } = config.organisation
    return problemPage({
      problem: new Problem('internal'),
      config: { ...config, organisation: { name }, purposes: new Map() },
      locale,
    })
  },
})

const request = {
  kind: 'full',
  purpose: 'moving',
  auth_method: 'digid',
  comm_method: 'chat',
  return_url: site,
} as const

export const FailedStart = {
  ...pageStory({
    name: 'A start failed, and may be tried again',
    page: (locale, wording) =>
      failedStartPage({
        request,
        problem: new Problem('plugin_slow', { method: 'digid' }),
        config: configIn(wording),
        locale,
      }),
  }),
  tags: ['each-look'],
}
export const UnreadStart = pageStory({
  name: 'A form that wasn’t filled in',
  page: (locale, wording) =>
    unreadStartPage({
      problem: new Problem('body_invalid', { path: 'auth_method' }),
      config: configIn(wording),
      locale,
      return_url: site,
    }),
})
