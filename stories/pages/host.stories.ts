import type { Meta } from '@storybook/web-components-vite'
import hostStyles from '../../plugins/comm/platform/browser/host.css?inline'
import {
  hostAgainPage,
  hostLoginPage,
  hostProblemPage,
  loginConfirmPage,
  noAgentPage,
} from '../../plugins/comm/platform/host-other-pages.ts'
import { type HostPage, hostPage } from '../../plugins/comm/platform/host-page.ts'
import type { Room, RoomGuest } from '../../plugins/comm/platform/read-room.ts'
import { Problem } from '../../protocol/problem.ts'
import type { Locale } from '../../ui/locale.ts'
import type { Words } from '../../ui/words.ts'
import { pageStory } from './page-story.ts'

/** What a supplier of chat or video shows its agents, in a frame. In Dutch and English only. */
const meta: Meta = { title: 'Platform/Host page' }
export default meta

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 13, minute))

const guest = (number: number, more: Partial<RoomGuest> = {}): RoomGuest => ({
  number,
  name: `Bezoeker ${number}`,
  purpose: 'report_move',
  status: 'busy',
  result: undefined,
  receivedAt: null,
  ...more,
})

const shared = guest(1, {
  status: 'shared',
  result: {
    attributes: { name: 'Testburger 1', bsn: '999990019' },
    auth_method: 'demo',
    level: 'substantial',
    authenticated_at: at(31).toISOString(),
  },
  receivedAt: at(32),
})

const room = (...guests: RoomGuest[]): Room => ({
  at: guests.length > 0 ? 'open' : 'empty',
  guests,
  deadlineAt: at(180),
  endedAt: null,
  endedBy: null,
})

const frame = (locale: Locale) => ({
  locale,
  organisation: { name: 'Gemeente Voorbeeld' },
  platform: 'Voorbeeldvideo',
  base: '/platform/video',
})

const story = (name: string, page: (locale: Locale) => string) =>
  pageStory({ name, styles: [hostStyles], page })

const host = (name: string, shown: Room, more: Partial<HostPage> = {}) =>
  story(name, (locale) =>
    hostPage({
      ...frame(locale),
      room: shown,
      time: { soonIn: 3600, couldEndAt: at(240) },
      subjectNames: new Map([['report_move', { nl: 'Verhuizing doorgeven', en: 'Report a move' }]]),
      attributeNames: new Map<string, Words>([
        ['name', { nl: 'Naam', en: 'Name' }],
        ['bsn', 'BSN'],
      ]),
      methodNames: new Map([['demo', 'Testinlog']]),
      ...more,
    }),
  )

export const Nobody = host('Nobody has begun', room())
export const Shared = { ...host('Somebody is known', room(shared)), tags: ['each-look'] }
export const Several = host(
  'Several, each at another point',
  room(shared, guest(2), guest(3, { status: 'not_shared' }), guest(4, { status: 'damaged' })),
)
export const OtherSubject = host(
  'Not this agent’s subject',
  room(guest(1, { status: 'other_subject' })),
)
export const EndsSoon = host('It ends soon, unless somebody asks for time', room(shared), {
  time: { soonIn: 0, couldEndAt: at(210) },
})
export const EndsForGood = host('It ends soon, and can’t be longer', room(shared), {
  time: { soonIn: 0, couldEndAt: undefined },
})
const over: Room = { ...room(), at: 'ended', endedAt: at(52), endedBy: 'platform' }
export const Over = host('The conversation is over', over)
export const TimeIsUp = host('The time was up', { ...over, endedBy: 'timer' })
export const Login = story('The way to the login', (locale) => hostLoginPage(frame(locale)))

/** The window, as its script shows it. */
const window = (name: string, part: string) =>
  story(name, (locale) =>
    loginConfirmPage(frame(locale), '482 017').replace(
      `data-part="${part}" hidden`,
      `data-part="${part}"`,
    ),
  )
export const Confirm = window('The window of the login', 'confirm')
export const LoggedIn = window('The window after it', 'done')
export const Alone = window('The window where no frame opened it', 'alone')
export const Again = story('The frame alone, loaded again', (locale) =>
  hostAgainPage(frame(locale)),
)
export const NoAgent = story('The window of who has no conversations', (locale) =>
  noAgentPage(frame(locale)),
)
export const TooOld = story('A token that has expired', (locale) =>
  hostProblemPage(frame(locale), new Problem('signed_request_expired')),
)
export const Refused = story('A token that isn’t one', (locale) =>
  hostProblemPage(frame(locale), new Problem('signed_request_invalid')),
)
