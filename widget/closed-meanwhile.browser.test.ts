/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { chat, moving, phone } from './testing/answers.ts'
import { serverThat } from './testing/fake-server.ts'
import { heardWarnings } from './testing/warnings.ts'
import { clean, place } from './testing/widget.ts'

const warnings = heardWarnings()
const { now } = Date

afterEach(() => {
  Date.now = now
  clean()
})

const shut = { available: false, waiting: undefined }
const refusal = (code: string, method?: string) => ({ status: 400, body: { code, method } })

async function ready(start: ReturnType<typeof refusal>) {
  const server = await serverThat(moving, start)
  const widget = place({ server })
  await widget.shows('Hoe wilt u contact met ons?')
  await widget.choose('chat')
  await widget.press('Verder')
  await widget.choose('digid')
  await widget.press('Verder')
  return { server, widget }
}

describe('a channel that closed since it was shown', () => {
  it('is shown closed, with the other choices kept, and the citizen reads what to do', async () => {
    const { server, widget } = await ready(refusal('method_closed', 'chat'))
    const left = [{ ...chat, ...shut }, phone, { ...phone, tag: 'video', name: 'Videobellen' }]
    await server.answers({ ...moving, comm_methods: left }, refusal('method_closed', 'chat'))
    await widget.press('Verder naar DigiD')
    await widget.shows('Chatten is nu gesloten')
    expect(widget.message).to.include('Kies iets anders.').and.not.include('Wij zijn')
    expect(widget.title).to.equal('Hoe wilt u contact met ons?')
    expect(widget.focused).to.have.class('note')
    expect(widget.text).to.match(/Chatten\s+Nu niet mogelijk/)
    expect(widget.chosen).to.equal(undefined)
    await widget.choose('phone')
    await widget.press('Verder')
    expect(widget.chosen).to.equal('digid')
    expect(widget.heard('id-contact-failed')).to.deep.equal([
      { purpose: 'moving', reason: 'method_closed' },
    ])
    expect(widget.heard('id-contact-returned')).to.deep.equal([])
    expect(warnings()).to.have.length(1)
    expect(warnings()[0]).to.include('has closed').and.not.include('coming back')
  })

  it('can’t be chosen, even where the server still says that it is open', async () => {
    const { server, widget } = await ready(refusal('method_closed', 'chat'))
    await server.answers(moving, refusal('method_closed', 'chat'))
    await widget.press('Verder naar DigiD')
    await widget.shows('Chatten is nu gesloten')
    const open = widget.answers.filter(({ disabled }) => !disabled)
    expect(open.map(({ value }) => value)).to.deep.equal(['phone'])
    expect(widget.chosen).to.equal('phone')
  })

  it('was the last one: it says that contact isn’t possible now', async () => {
    const { server, widget } = await ready(refusal('method_closed', 'chat'))
    await server.answers(
      { ...moving, comm_methods: [{ ...chat, ...shut }] },
      refusal('method_closed', 'chat'),
    )
    await widget.press('Verder naar DigiD')
    await widget.shows('Contact is nu niet mogelijk')
    expect(widget.message).to.include('Wij zijn nu gesloten')
    await server.answers(moving)
    await widget.press('Kijk opnieuw')
    await widget.shows('Verder')
    expect(widget.message).to.equal('')
  })
})

describe('a start that the server refuses for good', () => {
  it('isn’t tried again for nothing, and isn’t about the address for coming back', async () => {
    const { widget } = await ready(refusal('attributes_unavailable', 'digid'))
    await widget.press('Verder naar DigiD')
    await widget.shows('Het helpt niet om het nu opnieuw te proberen.')
    expect(warnings()).to.deep.equal([
      '<id-contact purpose="moving"> was refused by the contact server (refused, attributes_unavailable, digid)',
    ])
  })

  it('for the address for coming back says where to allow it', async () => {
    const { widget } = await ready(refusal('return_url_not_allowed'))
    await widget.press('Verder naar DigiD')
    await widget.shows('Het is niet gelukt')
    expect(warnings()[0]).to.include('return_origins')
  })
})

describe('what should have opened is asked anew once the citizen is back at the page', () => {
  const later = () => {
    Date.now = () => new Date('2099-02-01').getTime()
    document.dispatchEvent(new Event('visibilitychange'))
  }

  it('and can be chosen, with the step and the choice as they were', async () => {
    const server = await serverThat(moving)
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('phone')
    await server.answers({ ...moving, comm_methods: [chat, phone, { ...phone, tag: 'video' }] })
    later()
    await waitUntil(() => widget.answers.every(({ disabled }) => !disabled))
    expect(widget.chosen).to.equal('phone')
    later()
    await widget.settled()
    expect(await server.requests()).to.have.length(2)
    expect(widget.heard('id-contact-ready')).to.have.length(1)
  })

  it('and takes no focus from elsewhere on the page, but keeps what it had', async () => {
    const opensAt = '2099-01-05T09:00:00+01:00'
    const server = await serverThat({
      ...moving,
      comm_methods: [{ ...chat, ...shut, opens_at: opensAt }],
    })
    const [one, other] = [place({ server }), place({ server })]
    await one.shows('Contact is nu niet mogelijk')
    await other.shows('Contact is nu niet mogelijk')
    one.button('Kijk opnieuw').focus()
    await server.answers(moving)
    later()
    await one.shows('Hoe wilt u contact met ons?')
    await other.shows('Hoe wilt u contact met ons?')
    await waitUntil(() => one.focused?.matches('.title'))
    expect(other.focused).to.equal(null)
  })
})

it('a start that failed for want of a connection says so until there is one', async () => {
  const { fetch } = window
  const { widget } = await ready(refusal('internal'))
  window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true })
  await widget.press('Verder naar DigiD')
  await widget.shows('U hebt geen verbinding met internet.')
  const { focused } = widget
  Reflect.deleteProperty(navigator, 'onLine')
  window.fetch = fetch
  dispatchEvent(new Event('online'))
  await widget.shows('Probeer het opnieuw.')
  expect(widget.message).to.include('Probeer het opnieuw.').and.not.include('verbinding')
  expect(focused).to.have.class('note')
  expect(widget.focused).to.equal(focused)
})
