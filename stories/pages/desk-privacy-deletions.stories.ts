import type { Meta } from '@storybook/web-components-vite'
import {
  deletionsPage,
  type DeletionsPage,
} from '../../plugins/comm/desk/privacy/deletions-page.ts'
import overviewStyles from '../../plugins/comm/desk/overview.css?inline'
import type { DeletionRow } from '../../plugins/comm/retention/delete-conversation.ts'
import { pageStory } from './page-story.ts'

/** What was deleted, for the privacy officer. In Dutch and English only. */
const meta: Meta = { title: 'Desk/Privacy: deletions' }
export default meta

const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 13, minute))

const row = (minute: number, more: Partial<DeletionRow> = {}): DeletionRow => ({
  conversation_id: `k3Jf0aPq9_xLr2TzYw8m${minute}`,
  owner_hashes: [],
  kinds_of_each: null,
  purpose: 'report_move',
  agent: 'm1',
  attributes: ['name', 'bsn'],
  messages: 3,
  notes: 1,
  caused_by: 'agent',
  deleted_at: at(minute),
  wrapping_key_ids: ['2026-11-23-13'],
  unreadable_at: null,
  kept_until: null,
  kept_reason: null,
  kept_removed_at: null,
  kept_unreadable_at: null,
  platform: null,
  ...more,
})

const names: Readonly<Record<string, string>> = { name: 'Naam', bsn: 'Burgerservicenummer' }

const deletions = (name: string, more: Partial<DeletionsPage> = {}) =>
  pageStory({
    name,
    styles: [overviewStyles],
    page: (locale) =>
      deletionsPage({
        locale,
        worker: { name: 'Privacyfunctionaris', roles: ['privacy_officer'] },
        organisation: { name: 'Gemeente Voorbeeld' },
        base: '/desk',
        keepDays: 30,
        news: '/desk/privacy/news',
        filter: { from: '2026-11-23' },
        deletions: [
          row(52),
          row(41, { caused_by: 'citizen', notes: 0, kept_until: at(60 * 24) }),
          row(39, { kept_until: at(60), kept_removed_at: at(60), messages: 5 }),
          row(37, { caused_by: 'timer', attributes: [], messages: 0, purpose: null }),
          row(12, { unreadable_at: at(200) }),
        ],
        older: '/desk/privacy/deletions?page=2',
        download: '/desk/privacy/deletions.csv',
        attributeName: (tag) => names[tag] ?? tag,
        subjectName: () => 'Verhuizing doorgeven',
        copiesOf: ({ unreadable_at }) => ({ planned: at(206), unreadable: unreadable_at }),
        ...more,
      }),
  })

export const Some = { ...deletions('Some'), tags: ['each-look'] }
export const Nothing = deletions('Nothing was found', { deletions: [], older: undefined })
