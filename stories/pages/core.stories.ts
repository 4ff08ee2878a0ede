import type { Meta } from '@storybook/web-components-vite'
import { callPage, type CallPage } from '../../bff/call/call-page.ts'
import { choicePage, type ChoiceFault, type ChoicePage } from '../../bff/choice/choice-page.ts'
import { subjectsPage, unknownSubjectPage } from '../../bff/contact/subjects-page.ts'
import { returnPage } from '../../bff/pages/return-page.ts'
import type { Notice } from '../../protocol/notice.ts'
import { configIn, moving, passport, site } from '../builders/installation.ts'
import { informally, pageStory } from './page-story.ts'

/** What the contact server itself shows: numbers to call, ways to log in, and ways back. */
const meta: Meta = { title: 'Pages/Contact server' }
export default meta

const call = (name: string, more: Partial<CallPage> = {}, tel = 'tel:0881234567,4820173956') =>
  pageStory({
    name,
    page: (locale, wording) =>
      callPage({
        state: { tel, purpose: 'moving', return_url: site },
        expired: false,
        until: new Date('2026-11-23T14:40:00Z'),
        now: new Date('2026-11-23T13:42:00Z'),
        config: configIn(wording),
        locale,
        ...more,
      }),
  })

export const Call = { ...call('Call: a number and a code'), tags: ['each-look'] }
export const CallWithoutCode = call('Call: a number alone', {}, 'tel:14024')
export const CallExpired = call('Call: the code is too old', { expired: true })

const choice = (name: string, more: Partial<ChoicePage> = {}) =>
  pageStory({
    name,
    page: (locale, wording) =>
      choicePage({
        config: configIn(wording),
        locale,
        address: 'name',
        link: {
          purpose: 'moving',
          startUrl: site,
          cancelUrl: site,
          displayName: 'Belhulp Voorbeeld',
          signer: 'belhulp',
          expired: false,
        },
        purpose: moving,
        isThere: () => true,
        ...more,
      }),
  })

const fault = (name: string, of: ChoiceFault) => choice(name, { fault: of })

export const Choice = choice('Choose how to log in')
export const ChoiceInformal = informally(Choice, 'Laat zien wie je bent')
export const ChoiceOne = choice('Choose how to log in: one way', { purpose: passport })
export const ChoiceOneGone = choice('Choose how to log in: one isn’t there', {
  isThere: ({ tag }) => tag !== 'yivi',
})
export const ChoiceMissing = {
  ...fault('Choose how to log in: left unanswered', 'nothingChosen'),
  tags: ['each-look'],
}
export const ChoiceFailed = fault('Choose how to log in: it failed', 'failed')

const query = ''
export const Subjects = {
  ...pageStory({
    name: 'Subjects',
    page: (locale, wording) => subjectsPage({ config: configIn(wording), locale, query }),
  }),
  tags: ['each-look'],
}
export const NoSubjects = pageStory({
  name: 'Subjects: none',
  page: (locale, wording) =>
    subjectsPage({ config: { ...configIn(wording), purposes: new Map() }, locale, query }),
})
export const UnknownSubject = pageStory({
  name: 'Subjects: an unknown one',
  page: (locale, wording) => unknownSubjectPage({ config: configIn(wording), locale, query }),
})

const back = (notice: Notice | undefined) =>
  pageStory({
    name: `Back: ${notice?.replaceAll('_', ' ') ?? 'nobody knows why'}`,
    page: (locale, wording) => returnPage({ notice, config: configIn(wording), locale }),
  })

export const Returned = back(undefined)
export const ReturnedCancelled = { ...back('cancelled'), tags: ['each-look'] }
export const ReturnedFailed = back('failed')
export const ReturnedLevelTooLow = back('level_too_low')
export const ReturnedExpired = back('expired')
export const ReturnedClosed = back('closed')
export const ReturnedUnavailable = back('unavailable')
export const ReturnedIdentified = back('identified')
