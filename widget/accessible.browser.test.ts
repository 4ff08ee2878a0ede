/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import type { PurposeOptions } from '../protocol/session-options.ts'
import {
  anonymous,
  closed,
  moving,
  oneChannel,
  oneOpen,
  optional,
  single,
} from './testing/answers.ts'
import { nextPage, serverThat, type Reply } from './testing/fake-server.ts'
import { heardWarnings } from './testing/warnings.ts'
import { clean, place, type Placed } from './testing/widget.ts'

heardWarnings()

afterEach(clean)

interface State {
  name: string
  options: PurposeOptions | Reply
  start?: Reply
  fragment?: string
  /** What the citizen does to get there. */
  reach: (widget: Placed) => Promise<void>
}

const toIdentification = async (widget: Placed) => {
  await widget.shows('Hoe wilt u contact met ons?')
  await widget.choose('chat')
  await widget.press('Verder')
}
const toSharing = async (widget: Placed) => {
  await toIdentification(widget)
  await widget.choose('digid')
  await widget.press('Verder')
}
const showing = (text: string) => (widget: Placed) => widget.shows(text)
const start = async (widget: Placed) => {
  await widget.shows('Dit delen we')
  await widget.press('Verder naar DigiD')
}
const back = (notice: string) => `id-contact-choice=moving.chat.digid&id-contact=${notice}`

const states: State[] = [
  { name: 'loading', options: { body: moving, delay: 1500 }, reach: showing('Een ogenblik') },
  { name: 'failed', options: { status: 500 }, reach: showing('Er ging iets mis') },
  { name: 'a mistake in the page', options: { status: 400 }, reach: showing('Er ging iets mis') },
  { name: 'closed', options: closed, reach: showing('Contact is nu niet mogelijk') },
  { name: 'channel', options: moving, reach: showing('Hoe wilt u contact') },
  { name: 'channel, one open', options: oneOpen, reach: showing('Hoe wilt u contact') },
  {
    name: 'channel, nothing chosen',
    options: moving,
    reach: async (widget) => {
      await widget.shows('Hoe wilt u contact')
      await widget.press('Verder')
    },
  },
  { name: 'identification', options: moving, reach: toIdentification },
  { name: 'identification, optional', options: optional, reach: toIdentification },
  { name: 'identification, one channel', options: oneChannel, reach: showing('Laat zien') },
  { name: 'sharing', options: moving, reach: toSharing },
  { name: 'sharing, one of everything', options: single, reach: showing('Dit delen we') },
  { name: 'sharing nothing', options: anonymous, reach: toIdentification },
  {
    name: 'starting',
    options: single,
    start: { body: { client_url: nextPage() }, delay: 3000 },
    reach: start,
  },
  { name: 'leaving', options: single, start: { body: { client_url: nextPage() } }, reach: start },
  {
    name: 'starting failed',
    options: single,
    start: { status: 502, body: { code: 'plugin_slow', method: 'digid' } },
    reach: async (widget) => {
      await start(widget)
      await widget.shows('DigiD werkt nu even niet')
    },
  },
  ...['cancelled', 'failed', 'level_too_low', 'expired', 'closed', 'unavailable', 'identified'].map(
    (notice): State => ({
      name: `back: ${notice}`,
      options: moving,
      fragment: back(notice),
      reach: showing('Verder'),
    }),
  ),
]

async function reached({ options, start, fragment, reach }: State): Promise<Placed> {
  if (fragment) history.replaceState(null, '', `#${fragment}`)
  const heading = document.createElement('h1')
  heading.textContent = 'Verhuizen'
  document.body.append(heading)
  const widget = place({ server: await serverThat(options, start) })
  await reach(widget)
  return widget
}

describe('in every state', () => {
  for (const state of states) {
    it(`${state.name}: axe finds nothing, nothing sticks out at 320 px, and targets are large enough`, async () => {
      await setViewport({ width: 320, height: 700 })
      const widget = await reached(state)
      // Half faded in, words have a colour that nobody reads them in.
      await widget.still()
      await expect(widget.element).to.be.accessible()

      expect(document.documentElement.scrollWidth).to.be.at.most(320)
      for (const target of widget.root.querySelectorAll('button, .option:not(.closed)')) {
        const { width, height } = target.getBoundingClientRect()
        expect(Math.min(width, height)).to.be.at.least(24)
      }
      await setViewport({ width: 1024, height: 768 })
    })
  }
})

describe('what the eye needs', () => {
  it('the focus is visible, around the whole answer', async () => {
    const widget = await reached({ name: '', options: moving, reach: toIdentification })
    const [first] = widget.answers
    first?.focus()
    await widget.settled()
    const outline = (element: Element | null | undefined) =>
      element && getComputedStyle(element).outlineStyle
    expect(outline(first?.closest('.option'))).to.equal('solid')
  })
})
