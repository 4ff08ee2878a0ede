import type { Meta } from '@storybook/web-components-vite'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { ChatLog } from '../../plugins/comm/channels/chat/chat-log.ts'
import { Composer } from '../../plugins/comm/channels/chat/composer.ts'
import citizenStyles from '../../plugins/comm/citizen/citizen.css?inline'
import { Conversation } from '../../plugins/comm/citizen/conversation.ts'
import { citizenPage } from '../../plugins/comm/citizen/page.ts'
import type { CitizenAsk, CitizenView } from '../../plugins/comm/conversation/views.ts'
import { conversationProblemPage } from '../../plugins/comm/problem-page.ts'
import { Problem, type ProblemCode } from '../../protocol/problem.ts'
import { conversationMessages } from '../../ui/messages/conversation.ts'
import { citizenView, idle, later, messages, now } from '../builders/conversations.ts'
import { FakeCore } from '../builders/fake-core.ts'
import { tellBy } from '../builders/fake-stream.ts'
import { configIn } from '../builders/installation.ts'
import { define } from '../define.ts'
import { pageStory } from './page-story.ts'

/** An agent asks who somebody is, and what comes of it. */
const meta: Meta = { title: 'Pages/Conversation, asked who you are' }
export default meta

const base = '/comm/chat'

const question: CitizenAsk = {
  state: 'asked',
  agent: 'Medewerker 1',
  purpose: 'Laten zien wie u bent',
  attributes: [
    { name: 'Naam', reason: 'om u goed aan te spreken' },
    { name: 'BSN', reason: 'om u te vinden in onze administratie' },
  ],
  retention: null,
  methods: [
    { tag: 'digid', name: 'DigiD', description: null, available: true },
    { tag: 'yivi', name: 'Yivi', description: 'De app op uw telefoon', available: false },
  ],
  elsewhere: false,
  asked_at: later(-1),
}

function asked(
  name: string,
  ask: Partial<CitizenAsk>,
  more: Partial<Pick<CitizenView, 'identified_as' | 'shared' | 'damaged'>> = {},
  then?: (canvas: HTMLElement) => Promise<void>,
) {
  const view = (locale: string) =>
    ({
      ...citizenView<'talking'>(
        locale,
        { at: 'talking', agent: 'Medewerker 1', limit: idle, typing: false, agent_read: 0 },
        { identified_as: null },
      ),
      ask: { ...question, ...ask },
      ...more,
    }) as CitizenView
  return pageStory({
    name,
    styles: [citizenStyles],
    ...(then && { then }),
    before: () => {
      define('id-contact-chat-log', ChatLog)
      define('id-contact-composer', Composer)
      define('id-contact-conversation', Conversation)
      tellBy({ '/events': [] })
      new FakeCore({ options: { never: true } }, `${base}/`)
    },
    page: (locale, wording) => {
      Conversation.words = conversationMessages(locale, wording)
      const shown = view(locale)
      const organisation = { name: shown.organisation }
      return citizenPage({ view: shown, messages, locale, organisation, wording, base, now })
    },
  })
}

export const Asked = {
  ...asked('Asked', {}, {}, async (canvas) => {
    await waitFor(() => expect(canvas.querySelector('id-contact-composer')).not.toBeNull())
    const [first, second] = canvas.querySelectorAll('.ask input[type=radio]')
    await userEvent.click(first as HTMLElement)
    await expect(first).toBeChecked()
    await expect(second).toBeDisabled()
  }),
  tags: ['each-look'],
}
export const OneWay = asked('Asked: there is one way', { methods: question.methods.slice(0, 1) })
export const NoWay = asked('Asked: no way works now', { methods: question.methods.slice(1) })
export const Elsewhere = asked('Asked: they choose elsewhere', { elsewhere: true })
export const Busy = asked('On their way', { state: 'busy' })
export const Cancelled = asked('Cancelled', { state: 'cancelled' })
export const Failed = asked('It failed', { state: 'failed' })
export const TooLow = asked('Not sure enough', { state: 'level_too_low' })
export const NotConfirmed = {
  ...asked('In another browser', { state: 'not_confirmed' }),
  tags: ['each-look'],
}
export const Refused = asked('They said no', { state: 'refused', methods: [] })
export const Withdrawn = asked('Not asked any more', { state: 'withdrawn', methods: [] })
export const Expired = asked('The time is over', { state: 'expired', methods: [] })

const shared = {
  identified_as: 'Testburger 1',
  shared: [
    { name: 'Naam', value: 'Testburger 1' },
    { name: 'BSN', value: '999990019' },
  ],
}
export const Known = {
  ...asked('Known, and as whom', { state: 'done', methods: [] }, shared, async (canvas) => {
    await waitFor(() => expect(canvas.querySelector('id-contact-composer')).not.toBeNull())
    await userEvent.click(within(canvas).getByText(/Testburger 1/, { selector: 'summary' }))
    await expect(within(canvas).getByText('999990019')).toBeVisible()
  }),
  tags: ['each-look'],
}
export const Damaged = asked('What they shared is damaged', { state: 'done' }, { damaged: true })
export const AskedAgain = asked('Asked anew, while something is shared', {}, shared)

const problem = (name: string, code: ProblemCode, wayBack?: string) =>
  pageStory({
    name,
    page: (locale, wording) =>
      conversationProblemPage({
        problem: new Problem(code),
        config: configIn(wording),
        locale,
        base,
        wayBack,
      }),
  })
export const GoBack = problem('The other browser', 'identified_elsewhere')
export const Unavailable = problem(
  'Nobody answers',
  'plugin_unreachable',
  `${base}/conversations/1`,
)
