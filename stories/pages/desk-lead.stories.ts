import type { Meta } from '@storybook/web-components-vite'
import { expect, spyOn, userEvent, waitFor } from 'storybook/test'
import { Chime } from '../../plugins/comm/browser/chime.ts'
import overviewStyles from '../../plugins/comm/desk/overview.css?inline'
import { Lead } from '../../plugins/comm/desk/lead/lead.ts'
import type { LeadView } from '../../plugins/comm/desk/lead/lead-view.ts'
import { leadPage } from '../../plugins/comm/desk/lead/page.ts'
import { LoginWatch } from '../../plugins/comm/desk/login-watch.ts'
import { FakeCore, type Reply } from '../builders/fake-core.ts'
import { tellBy, tellMore } from '../builders/fake-stream.ts'
import { define } from '../define.ts'
import { pageStory } from './page-story.ts'

/** How busy it is, for a team lead. In Dutch and English only. */
const meta: Meta = { title: 'Desk/Lead' }
export default meta

const base = '/desk'
const now = '2026-11-23T13:32:00.000Z'

const row = {
  purpose: 'report_move',
  subject: 'Verhuizing doorgeven',
  channel: 'chat',
  waiting: 4,
  longest_since: '2026-11-23T13:27:10.000Z',
  talking: 3,
  served: 41,
  abandoned: 6,
  average_wait: 148,
  average_handling: 512,
  within_target: 0.62,
  closed: false,
}
const quietRow = {
  ...row,
  purpose: 'passport',
  subject: 'Paspoort aanvragen',
  waiting: 0,
  longest_since: null,
  talking: 0,
  served: 0,
  abandoned: 0,
  average_wait: null,
  average_handling: null,
  within_target: null,
}
const busy: LeadView = {
  target: { seconds: 120, share: 0.8 },
  rows: [row, { ...quietRow, closed: true }],
  channels: [{ channel: 'chat', closed: false }],
  agents: [
    ...(['available', 'pause', 'wrapping_up'] as const).map((presence, index) => ({
      id: `m${index}`,
      name: `Medewerker ${index + 1}`,
      presence,
      since: '2026-11-23T13:02:00.000Z',
      talks: index,
      at_once: 3,
      subjects: presence === 'wrapping_up' ? ['passport'] : ['*'],
      channels: ['*'],
    })),
  ],
  conversations: [
    {
      id: 'c1',
      purpose: row.purpose,
      subject: row.subject,
      channel: 'chat',
      state: 'talking',
      since: '2026-11-23T13:20:00.000Z',
      agent: 'Medewerker 2',
      agent_id: 'm1',
      offered_to: null,
      mark: 'emergency',
      marked_by: 'Medewerker 2',
      marked_at: '2026-11-23T13:31:00.000Z',
    },
    {
      id: 'c2',
      purpose: row.purpose,
      subject: row.subject,
      channel: 'chat',
      state: 'waiting',
      since: '2026-11-23T13:27:10.000Z',
      agent: null,
      agent_id: null,
      offered_to: null,
      mark: null,
      marked_by: null,
      marked_at: null,
    },
  ],
  alerts: [
    { kind: 'emergency', conversation: 'c1', subject: row.subject, channel: 'chat' },
    { kind: 'target_missed', conversation: null, subject: row.subject, channel: 'chat' },
  ],
  hours: [
    { hour: 9, served: 6, abandoned: 0 },
    { hour: 10, served: 12, abandoned: 2 },
    { hour: 11, served: 9, abandoned: 1 },
    { hour: 13, served: 14, abandoned: 3 },
  ],
}
const quiet: LeadView = {
  ...busy,
  rows: [{ ...quietRow, closed: false }],
  agents: [],
  conversations: [],
  alerts: [],
  hours: [],
}

let server: FakeCore | undefined

const lead = (
  name: string,
  view: LeadView | undefined,
  then?: () => Promise<void>,
  answers: Reply = { body: {} },
) =>
  pageStory({
    name,
    styles: [overviewStyles],
    arrives: view ? '.lead-scroll' : 'h1',
    before: () => {
      define('id-contact-login', LoginWatch)
      define('id-contact-lead', Lead)
      tellBy(view ? { '/desk/lead/events': [['lead', view]] } : {})
      server = new FakeCore({ options: answers }, `${base}/`)
    },
    page: (locale) =>
      leadPage({
        locale,
        worker: { name: 'Leiding', roles: ['agent', 'lead'] },
        organisation: { name: 'Gemeente Voorbeeld' },
        base,
        now,
        me: 'm9',
      }),
    ...(then && { then }),
  })

const saysTheDay = async () => {
  const said = await waitFor(() => {
    const found = [...document.querySelectorAll('.lead-totals dd')]
    if (found.length === 0) throw new Error('There are no totals.')
    return found.map((one) => one.textContent.replace(/\s+/g, ' ').trim())
  })
  // Nobody was served in the second subject: it doesn't count for the share that was in time.
  await expect(said.filter((_, index) => index !== 1)).toEqual([
    '4',
    '3',
    '41',
    '6',
    expect.stringMatching(/^62 \(/),
  ])
}
export const Busy = { ...lead('Busy', busy, saysTheDay), tags: ['each-look'] }
export const Quiet = lead('Nobody is there', quiet)
export const Loading = lead('Loading', undefined)
export const ChannelClosed = lead(
  'A whole channel is closed',
  {
    ...busy,
    rows: busy.rows.map((one) => ({ ...one, closed: true })),
    channels: [{ channel: 'chat', closed: true }],
  },
  async () => {
    const again = await waitFor(() => {
      const found = document.querySelector<HTMLElement>('.lead-channels button')
      if (!found) throw new Error('There is nothing to open it with.')
      return found
    })
    await userEvent.click(again)
    await waitFor(() =>
      expect(server?.asked).toContainEqual({
        path: 'lead/closures',
        body: { purpose: '*', channel: 'chat', closed: false },
      }),
    )
  },
)

export const Called = lead('An agent marks a conversation', quiet, async () => {
  const ring = spyOn(Chime.prototype, 'ring')
  const before = localStorage.getItem('id-contact-desk')
  const sound = await waitFor(() => {
    const found = document.querySelector<HTMLInputElement>('.lead-page .switch input')
    if (!found) throw new Error('There is nothing to turn the sound on with.')
    return found
  })
  if (!sound.checked) await userEvent.click(sound)
  ring.mockClear()
  await expect(document.title).not.toMatch(/^1 /)
  tellMore('/desk/lead/events', 'lead', busy)
  await waitFor(() => expect(document.title).toMatch(/^1 (melding|alert) - /))
  await expect(ring).toHaveBeenCalledTimes(1)
  tellMore('/desk/lead/events', 'lead', busy)
  tellMore('/desk/lead/events', 'lead', quiet)
  await waitFor(() => expect(document.title).not.toMatch(/^1 /))
  await expect(ring).toHaveBeenCalledTimes(1)
  ring.mockRestore()
  if (before === null) localStorage.removeItem('id-contact-desk')
  else localStorage.setItem('id-contact-desk', before)
})

const moveToFirst = async () => {
  const select = await waitFor(() => {
    const found = document.querySelector('select')
    if (!found) throw new Error('There is nothing to choose from.')
    return found
  })
  // Not the one who has it, nor who has another subject.
  const agents = [...select.options].map(({ value }) => value).filter((one) => /^agent/.test(one))
  await expect(agents).toEqual(['agent m0'])
  await userEvent.selectOptions(select, 'agent m0')
  return select
}
const says = (text: RegExp) =>
  waitFor(() => expect(document.querySelector('.lead-page')).toHaveTextContent(text))

/** Only who has a conversation can open it. */
export const GoingToAlert = lead('From an alert to its conversation', busy, async () => {
  const alert = await waitFor(() => {
    const found = document.querySelector<HTMLElement>('.note-bad')
    if (!found) throw new Error('There is no alert.')
    return found
  })
  await expect(alert).toHaveTextContent(
    /Gemeld door Medewerker 2 om 14.31 uur. Het gesprek is bij Medewerker 2.|Reported by Medewerker 2 at 2:31.pm. Medewerker 2 has the conversation./,
  )
  const button = alert.querySelector('button')
  if (!button) throw new Error('There is no way to the conversation.')
  await userEvent.click(button)
  await expect(document.activeElement?.closest('tr')).toHaveTextContent(
    /(in gesprek met|talking with) Medewerker 2/,
  )
})
export const OwnAlert = lead(
  'An alert about the lead’s own conversation',
  {
    ...busy,
    conversations: busy.conversations.map((one) => ({
      ...one,
      ...(one.mark && { agent: 'Leiding', agent_id: 'm9' }),
    })),
  },
  async () => {
    const link = await waitFor(() => {
      const found = document.querySelector('.note-bad a')
      if (!found) throw new Error('There is no way to the desk.')
      return found
    })
    await expect(link).toHaveAttribute('href', '/desk')
    await says(/U hebt dit gesprek zelf|You have this conversation yourself/)
  },
)

export const Moving = lead('Moving a conversation', busy, async () => {
  const select = await moveToFirst()
  await waitFor(() =>
    expect(server?.asked).toContainEqual({
      path: 'lead/conversations/c1/move',
      body: { to: { agent: 'm0' } },
    }),
  )
  await expect(select.value).toBe('')
})
export const MovingInVain = lead(
  'Moving a conversation to who is gone',
  busy,
  async () => {
    await moveToFirst()
    await says(/Medewerker 1 is er niet meer|Medewerker 1 is not there any more/)
  },
  { status: 409, body: { code: 'conversation_state', fault: 'colleague' } },
)
const [first, ...others] = busy.conversations
const movedOn = (offered_to: string | null): LeadView => ({
  ...busy,
  conversations: [
    ...(first ? [{ ...first, state: 'waiting' as const, agent: null, offered_to }] : []),
    ...others,
  ],
})
export const CameBack = lead('A conversation that nobody accepted comes back', busy, async () => {
  await moveToFirst()
  await waitFor(() => expect(server?.asked.some(({ path }) => path.endsWith('/move'))).toBe(true))
  tellMore('/desk/lead/events', 'lead', movedOn('Medewerker 1'))
  await says(/(wacht op|waiting for) Medewerker 1/)
  tellMore('/desk/lead/events', 'lead', movedOn(null))
  await says(/Medewerker 1 (heeft dit gesprek niet aangenomen|did not accept)/)
})
