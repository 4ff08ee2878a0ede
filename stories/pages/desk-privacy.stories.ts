import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { privacyPage, type PrivacyPage } from '../../plugins/comm/desk/privacy/page.ts'
import overviewStyles from '../../plugins/comm/desk/overview.css?inline'
import { deleteKeptChatPage, keptGonePage } from '../../plugins/comm/desk/privacy/kept-chats.ts'
import { PrivacyNews } from '../../plugins/comm/desk/privacy/privacy-news.ts'
import type { LogEntry } from '../../plugins/comm/desk/privacy/read-log.ts'
import type { Workplace } from '../../plugins/comm/desk/shell.ts'
import type { Locale } from '../../ui/locale.ts'
import { tellBy, tellMore } from '../builders/fake-stream.ts'
import { define } from '../define.ts'
import { pageStory } from './page-story.ts'

/** Who saw which kinds of data, for the privacy officer. In Dutch and English only. */
const meta: Meta = { title: 'Desk/Privacy' }
export default meta

const entry = (link: number, more: Partial<LogEntry>): LogEntry => ({
  at: new Date(Date.UTC(2026, 10, 23, 13, link)),
  act: 'shown',
  agent: 'm1',
  name: 'Medewerker 1',
  conversation_id: 'k3Jf0aPq9_xLr2TzYw8mBg',
  kinds: ['name', 'bsn'],
  link: String(link),
  other: null,
  ...more,
})

const fingerprint = '9f2c'.repeat(16)

const names: Readonly<Record<string, string>> = { name: 'Naam', bsn: 'Burgerservicenummer' }

const privacy = (
  name: string,
  more: Partial<PrivacyPage> = {},
  then?: (canvas: HTMLElement) => Promise<void>,
  before?: () => void,
) =>
  pageStory({
    name,
    ...(then && { then }),
    ...(before && { before }),
    styles: [overviewStyles],
    page: (locale) => pageOf(locale, more),
  })

const pageOf = (locale: Locale, more: Partial<PrivacyPage>) =>
  privacyPage({
    locale,
    worker: { name: 'Privacyfunctionaris', roles: ['privacy_officer'] },
    organisation: { name: 'Gemeente Voorbeeld' },
    base: '/desk',
    chain: { holds: true, entries: 5, last: fingerprint },
    keepDays: 365,
    news: '/desk/privacy/news',
    filter: { act: 'shown' },
    entries: [
      entry(5, { act: 'exported', agent: 'p', conversation_id: null, kinds: [], link: null }),
      entry(4, { act: 'deleted_by_citizen', agent: null, name: null }),
      entry(3, { act: 'deleted_by_agent' }),
      entry(3, {
        act: 'taken_over',
        agent: 'm2',
        name: 'Medewerker 2',
        kinds: [],
        other: 'Medewerker 1',
      }),
      entry(2, { act: 'transferred', kinds: [], other: 'Medewerker 2' }),
      entry(2, { act: 'copied', kinds: ['bsn'] }),
      entry(1, {}),
    ],
    beside: { older: '/desk/privacy?page=2' },
    download: '/desk/privacy/log.csv',
    attributeName: (tag) => names[tag] ?? tag,
    register: [
      {
        purpose: 'Verhuizing doorgeven',
        attributes: [
          { name: 'Naam', reason: 'om u goed aan te spreken' },
          { name: 'Burgerservicenummer', reason: null },
        ],
        legalBasis: 'Wet basisregistratie personen, artikel 2.38',
        retention: 'Na het gesprek wissen wij deze gegevens.',
        receiver: 'Gemeente Voorbeeld',
        methods: ['DigiD'],
        keepsChat: { days: 30, reason: 'Zo kunnen wij nagaan wat er is afgesproken.' },
      },
      {
        purpose: 'Algemene vraag',
        attributes: [],
        legalBasis: null,
        retention: null,
        receiver: 'Gemeente Voorbeeld',
        methods: [],
        keepsChat: null,
      },
    ],
    kept: {
      chats: [
        {
          conversation: 'k3Jf0aPq9_xLr2TzYw8mBg',
          subject: 'Verhuizing doorgeven',
          messages: 5,
          since: new Date(Date.UTC(2026, 10, 23, 13, 3)),
          until: new Date(Date.UTC(2026, 11, 23, 14)),
        },
      ],
      older: '/desk/privacy?kept=2#kept',
    },
    ...more,
  })

export const Holds = { ...privacy('The log holds'), tags: ['each-look'] }
const compared = (found: NonNullable<PrivacyPage['compared']>['found']) => ({
  compared: { typed: fingerprint, found },
})
export const SameLog = privacy('The same log as before', compared({ is: 'line', link: '3' }))
export const SameLogForgotten = privacy(
  'The same log; its line is forgotten',
  compared({ is: 'forgotten' }),
)
export const OtherLog = privacy('Not the log of before', compared({ is: 'unknown' }))
export const NoFingerprint = privacy('Not a fingerprint', {
  compared: { typed: 'x', found: { is: 'unreadable' } },
})
export const WrongDays = privacy(
  'Days between which nothing can be',
  { filter: { from: '2026-11-23', to: '2026-11-20' }, faults: { to: 'before' } },
  async (canvas) => {
    const field = canvas.querySelector('[name=to]')
    await expect(field).toHaveAccessibleDescription(/vóór de eerste dag|before the first day/)
    // One height and one look, whatever they hold.
    const fields = [...canvas.querySelectorAll('.lead-filter .field')]
    await expect(new Set(fields.map((one) => one.getBoundingClientRect().height)).size).toBe(1)
    // Whoever looks sees that a table goes on; whoever doesn't gets there by the keyboard.
    for (const table of canvas.querySelectorAll('table')) {
      const region = table.closest('[role=region][aria-label]')
      await expect(region).toHaveAttribute('tabindex', '0')
      await expect(region).toHaveStyle({ backgroundAttachment: 'local, local, scroll, scroll' })
    }
  },
)
export const Changed = privacy('The log was changed', {
  chain: { holds: false, link: '3', fault: 'changed' },
})
export const Missing = privacy('A line is missing', {
  chain: { holds: false, link: '3', fault: 'missing' },
})
export const EndMissing = privacy('The end is missing', {
  chain: { holds: false, link: '6', fault: 'end_missing' },
})
export const Nothing = privacy('Nothing was found', {
  entries: [],
  beside: {},
  kept: { chats: [] },
})

/** The page of a moment later, without asking a server for it. */
class NewsOfLater extends PrivacyNews {
  override fetch(): Promise<Document> {
    const entries = [entry(6, { act: 'deleted_by_timer', agent: null, name: null })]
    const page = pageOf('nl', { entries, kept: { chats: [] } })
    return Promise.resolve(new DOMParser().parseFromString(page, 'text/html'))
  }
}

export const SomethingNew = privacy(
  'Something new has come',
  {},
  async (canvas) => {
    const field = canvas.querySelector<HTMLInputElement>('[name=conversation]')
    if (field) await userEvent.type(field, 'half')
    const news = await within(canvas).findByRole('status')
    const show = await waitFor(() => {
      tellMore('/desk/privacy/news', 'news', {})
      return within(news).getByRole('button')
    })
    await expect(canvas.querySelectorAll('[data-fresh=log] tbody tr')).toHaveLength(7)
    await userEvent.click(show)
    await waitFor(() => expect(canvas.querySelector('.privacy-shown')).toHaveFocus())
    await expect(canvas.querySelectorAll('[data-fresh=log] tbody tr')).toHaveLength(1)
    await expect(canvas.querySelector('[data-fresh=kept] table')).toBeNull()
    await expect(field).toHaveValue('half')
    await expect(within(news).queryByRole('button')).toBeNull()
  },
  () => {
    tellBy({ '/desk/privacy/news': [] })
    define('id-contact-privacy-news', NewsOfLater)
  },
)

const workplace = (locale: Locale): Workplace => ({
  locale,
  worker: { name: 'Privacyfunctionaris', roles: ['privacy_officer'] },
  organisation: { name: 'Gemeente Voorbeeld' },
  base: '/desk',
})
export const DeletingAKeptChat = pageStory({
  name: 'Before a kept chat is deleted',
  styles: [overviewStyles],
  page: (locale) => deleteKeptChatPage(workplace(locale), 'k3Jf0aPq9_xLr2TzYw8mBg'),
})
export const KeptChatGone = pageStory({
  name: 'A kept chat that is gone',
  styles: [overviewStyles],
  page: (locale) => keptGonePage(workplace(locale)),
})
