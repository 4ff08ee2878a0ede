/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { IdContact } from './id-contact.ts'
import { moving, oneOpen, optional } from './testing/answers.ts'
import { nextPage, serverThat } from './testing/fake-server.ts'
import { heardWarnings } from './testing/warnings.ts'
import { clean, place, Placed } from './testing/widget.ts'

const warnings = heardWarnings()

afterEach(clean)

const goes = { body: { client_url: nextPage() } }

describe('what the page chooses', () => {
  it('is taken, said and not asked', async () => {
    const server = await serverThat(moving, goes)
    const widget = place({ server, attributes: { 'comm-method': 'phone', 'auth-method': 'digid' } })
    await widget.shows('Dit delen we met de medewerker')
    expect(widget.text).to.match(/Contact via\s+Bellen/)
    expect(widget.text).to.match(/Inloggen met\s+DigiD/)
    expect(widget.text).not.to.include('Stap')
    await widget.press('Verder naar DigiD')
    await waitUntil(() => location.hash === '#left')
    const [start] = await server.starts()
    expect(JSON.parse(start?.body ?? '')).to.include({ comm_method: 'phone', auth_method: 'digid' })
    expect(warnings()).to.deep.equal([])
  })

  it('is asked after all where it doesn’t exist, and the editor hears it', async () => {
    const widget = place({ server: await serverThat(moving), attributes: { 'comm-method': 'fax' } })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(warnings()).to.have.length(1)
    expect(warnings()[0]).to.include('no channel "fax"')
  })

  it('is asked after all where it is closed now: the citizen sees what is open', async () => {
    const attributes = { 'comm-method': 'phone' }
    const widget = place({ server: await serverThat(oneOpen), attributes })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.chosen).to.equal('chat')
    expect(warnings()).to.deep.equal([])
  })

  it('identifies also where it could be left', async () => {
    const attributes = { 'comm-method': 'chat', 'auth-method': 'yivi' }
    const widget = place({ server: await serverThat(optional), attributes })
    await widget.shows('Verder naar Yivi')
  })
})

describe('an attribute that says what isn’t known', () => {
  for (const [attribute, said] of [
    ['layout', 'popup'],
    ['heading-level', '7'],
    ['order', 'identify-last'],
    ['address', 'je'],
    ['lang', 'eo'],
  ] as const)
    it(`counts as if it weren’t there, and the editor hears it: ${attribute}="${said}"`, async () => {
      const widget = place({ server: await serverThat(moving), attributes: { [attribute]: said } })
      await widget.shows('Hoe wilt u contact met ons?')
      expect(widget.root.querySelector('.title')?.localName).to.equal('h2')
      await widget.choose('chat')
      await waitUntil(() => warnings().length)
      expect(warnings()[0]).to.include(`can't use ${attribute}="${said}"`)
      expect(warnings()).to.have.length(1)
    })

  it('is not one that is known', async () => {
    const attributes = { 'heading-level': '3', lang: 'nl-BE', address: 'formal', layout: 'inline' }
    const widget = place({ server: await serverThat(moving), attributes })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    expect(widget.title).to.equal('Laat zien wie u bent')
    expect(warnings()).to.deep.equal([])
  })
})

describe('return-url', () => {
  async function returnUrl(attribute: string): Promise<string> {
    const server = await serverThat(moving, goes)
    const attributes = {
      'comm-method': 'chat',
      'auth-method': 'digid',
      'return-url': attribute,
    }
    const widget = place({ server, attributes })
    await widget.shows('Dit delen we')
    await widget.press('Verder naar DigiD')
    await waitUntil(() => location.hash === '#left')
    const [start] = await server.starts()
    return String((JSON.parse(start?.body ?? '') as { return_url: unknown }).return_url)
  }

  it('is where the citizen comes back, with the choices', async () => {
    expect(await returnUrl('/klaar?a=b#top')).to.equal(
      `${location.origin}/klaar?a=b#top&id-contact-choice=moving.chat.digid`,
    )
    expect(warnings()).to.deep.equal([])
  })

  for (const address of ['https://elsewhere.example/', 'javascript:alert(1)', 'http://[::'])
    it(`is this page where it says ${address}, and the editor hears it`, async () => {
      expect(await returnUrl(address)).to.equal(nextPage('id-contact-choice=moving.chat.digid'))
      expect(warnings()[0]).to.include('return-url')
    })
})

describe('properties', () => {
  it('set before the element is upgraded count', async () => {
    const server = await serverThat(moving)
    class Later extends IdContact {}
    const tag = 'id-contact-later'
    const element = document.createElement(tag)
    Object.assign(element, { purpose: 'moving', server: server.address, commMethod: 'chat' })
    document.body.append(element)
    customElements.define(tag, Later)
    const widget = new Placed(element as unknown as Placed['element'])
    await widget.shows('Laat zien wie u bent')
    expect(widget.text).to.match(/Contact via\s+Chatten/)
    element.remove()
  })

  it('set after it is attached count as the attributes do', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    widget.element.commMethod = 'phone'
    await widget.shows('Laat zien wie u bent')
    widget.element.setAttribute('comm-method', '')
    await widget.shows('Stap 2 van 3')
  })
})

describe('the page', () => {
  it('can keep the citizen here: they may press again', async () => {
    const server = await serverThat(moving, goes)
    const attributes = { 'comm-method': 'chat', 'auth-method': 'digid' }
    const widget = place({ server, attributes })
    const keep = (event: Event) => {
      event.preventDefault()
    }
    widget.element.addEventListener('id-contact-started', keep)
    await widget.shows('Dit delen we')
    await widget.press('Verder naar DigiD')
    await waitUntil(() => widget.heard('id-contact-started').length === 1)
    await widget.settled()
    expect(location.hash).to.equal('')
    expect(widget.button('Verder naar DigiD')).not.to.have.attribute('aria-disabled')
    widget.element.removeEventListener('id-contact-started', keep)
    await widget.press('Verder naar DigiD')
    await waitUntil(() => location.hash === '#left')
  })

  it('can style where the citizen is', async () => {
    const widget = place({ server: await serverThat({ body: moving, delay: 100 }) })
    await widget.settled()
    expect(widget.element.matches(':state(loading)')).to.equal(true)
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.element.matches(':state(choosing)')).to.equal(true)
    expect(widget.element.matches(':state(loading)')).to.equal(false)
  })

  it('sees nothing loading where nothing is asked yet', async () => {
    const server = await serverThat(moving)
    const { element, root } = place({ server, attributes: { layout: 'button' } })
    const states = (['loading', 'choosing', 'failed', 'fetching'] as const).map(
      (name) => `:state(${name})`,
    )
    await waitUntil(() => root.querySelector('[part=open]'))
    expect(states.filter((state) => element.matches(state))).to.deep.equal([])
    root.querySelector<HTMLElement>('[part=open]')?.click()
    await waitUntil(() => element.matches(':state(choosing)'))
  })
})
