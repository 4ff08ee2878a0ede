/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { closed, moving } from './testing/answers.ts'
import { FakeServer, serverThat } from './testing/fake-server.ts'
import { heardWarnings } from './testing/warnings.ts'
import { clean, place } from './testing/widget.ts'

const warnings = heardWarnings()

afterEach(() => {
  document.body.style.maxInlineSize = ''
  clean()
})

describe('while the server is slow', () => {
  it('the space is kept, the other way to contact is in sight, and a sentence says so', async () => {
    const widget = place({ server: await serverThat({ body: moving, delay: 1200 }) })
    await widget.settled()
    const height = widget.element.getBoundingClientRect().height
    expect(height).to.be.greaterThan(300)
    expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(true)
    await widget.shows('Een ogenblik, wij kijken hoe u ons kunt bereiken.')
    expect(widget.text).not.to.include('Er ging iets mis')
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(false)
  })

  it('the page below doesn’t move when the choices appear', async () => {
    const widget = place({ server: await serverThat({ body: moving, delay: 300 }) })
    const below = document.createElement('p')
    below.textContent = 'Below'
    document.body.append(below)
    await widget.settled()
    const before = below.getBoundingClientRect().top
    await widget.shows('Hoe wilt u contact met ons?')
    expect(below.getBoundingClientRect().top).to.equal(before)
  })

  for (const [where, width, column] of [
    ['on a phone', 360, ''],
    ['on a small phone', 320, ''],
    ['in a column of a wide page', 1280, '480px'],
  ] as const)
    it(`nor does it ${where}, with three channels of which one is closed`, async () => {
      await setViewport({ width, height: 900 })
      document.body.style.maxInlineSize = column
      const widget = place({ server: await serverThat({ body: moving, delay: 300 }) })
      await widget.settled()
      const before = widget.element.getBoundingClientRect().height
      await widget.shows('Hoe wilt u contact met ons?')
      expect(widget.text).to.match(/Gesloten. Maandag 5 januari 2099 vanaf 9.00 uur/)
      expect(widget.element.getBoundingClientRect().height).to.equal(before)
    })

  it('the focus isn’t taken from where the citizen is', async () => {
    const field = document.createElement('input')
    document.body.append(field)
    field.focus()
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(document.activeElement).to.equal(field)
  })
})

describe('when the choices can’t be loaded', () => {
  const troubles = [
    ['an error of the server', { status: 500, body: { code: 'internal' } }, 'server_error'],
    ['a page instead of an answer', { text: '<h1>Hello</h1>' }, 'answer_unusable'],
    ['nonsense', { body: { auth_methods: 'many' } }, 'answer_unusable'],
  ] as const
  for (const [what, reply, reason] of troubles) {
    it(`${what} is a sentence, the phone number and a button`, async () => {
      const widget = place({ server: await serverThat(reply) })
      await widget.shows('Er ging iets mis')
      expect(widget.text).to.include(
        'U kunt ons nu niet bereiken via deze pagina. Probeer het opnieuw.',
      )
      expect(widget.text).to.include('U kunt ook zo contact opnemen:')
      expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(true)
      expect(widget.buttons()).to.deep.equal(['Probeer het opnieuw'])
      expect(widget.spoken).to.equal('Er ging iets mis')
      expect(widget.heard('id-contact-failed')).to.deep.equal([{ purpose: 'moving', reason }])
      expect(warnings()).to.have.length(1)
      expect(warnings()[0]).to.include(reason)
    })
  }

  it('trying again works, with the choices kept and the focus at the question', async () => {
    history.replaceState(null, '', '#id-contact-choice=moving.phone.yivi')
    const server = await serverThat({ status: 503 })
    const widget = place({ server })
    await widget.shows('Er ging iets mis')
    await server.answers(moving)
    await widget.press('Probeer het opnieuw')
    await widget.shows('Dit delen we met de medewerker')
    expect(widget.focused).to.have.property('innerText', 'Dit delen we met de medewerker')
    await widget.press('Terug')
    expect(widget.chosen).to.equal('yivi')
    await widget.press('Terug')
    expect(widget.chosen).to.equal('phone')
  })

  it('trying again in vain says it again, with the focus there', async () => {
    const widget = place({ server: await serverThat({ status: 503, delay: 50 }) })
    await widget.shows('Er ging iets mis')
    await widget.press('Probeer het opnieuw')
    expect(widget.focused).to.have.property('textContent').that.includes('Een ogenblik')
    await widget.shows('Er ging iets mis')
    await waitUntil(() => widget.focused?.matches('.title'))
  })

  it('a server that nobody answers at is unreachable', async () => {
    const widget = place({ server: 'http://127.0.0.1:1/' })
    await widget.shows('Er ging iets mis')
    expect(widget.heard('id-contact-failed')).to.deep.equal([
      { purpose: 'moving', reason: 'unreachable' },
    ])
    expect(warnings()[0]).to.match(/connect-src/)
  })

  it('nothing is said about another way where the page offers none', async () => {
    const widget = place({ server: await serverThat({ status: 500 }), fallback: ' ' })
    await widget.shows('Er ging iets mis')
    expect(widget.text).not.to.include('U kunt ook zo contact opnemen')
  })

  for (const [what, fallback, said] of [
    ['what is on the button that opens it', '<b slot="open">Neem contact op</b>', false],
    ['an empty paragraph', '<p>&nbsp;</p><!-- leeg --><style>b { color: red }</style>', false],
    ['a drawing that is a link', '<a href="tel:14024"><img alt="Bel ons"></a>', true],
    ['words alone', 'Bel 14 024', true],
  ] as const)
    it(`${what} is ${said ? 'another way' : 'no other way'} to make contact`, async () => {
      const widget = place({ server: await serverThat({ status: 500 }), fallback })
      await widget.shows('Er ging iets mis')
      expect(widget.text.includes('U kunt ook zo contact opnemen')).to.equal(said)
    })
})

describe('a mistake in the page is a sentence for the citizen and a warning for the editor', () => {
  it('a purpose that the server doesn’t know', async () => {
    const server = await serverThat({ status: 400, body: { code: 'purpose_unknown' } })
    const widget = place({ server, purpose: 'moon' })
    await widget.shows('U kunt ons nu niet bereiken via deze pagina.')
    expect(widget.buttons()).to.deep.equal([])
    expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(true)
    expect(warnings()).to.deep.equal([
      '<id-contact purpose="moon"> asks for a purpose that the contact server doesn’t know (purpose_unknown)',
    ])
  })

  it('an address that is no server', async () => {
    const widget = place({ server: 'javascript:alert(1)' })
    await widget.shows('U kunt ons nu niet bereiken via deze pagina.')
    expect(warnings()[0]).to.include('server="https://…"')
    expect(widget.heard('id-contact-failed')).to.deep.equal([
      { purpose: 'moving', reason: 'server_unusable' },
    ])
  })

  it('put right, it works at once', async () => {
    const server = await serverThat(moving)
    const widget = place({ server: 'javascript:alert(1)' })
    await widget.shows('U kunt ons nu niet bereiken')
    widget.element.server = server.address
    await widget.shows('Hoe wilt u contact met ons?')
  })
})

describe('when everything is closed', () => {
  it('the channels stay in sight, say when they open, and nothing can be chosen', async () => {
    const server = await serverThat(closed)
    const widget = place({ server })
    await widget.shows('Contact is nu niet mogelijk')
    expect(widget.text).to.match(/Chatten\s+Gesloten\. Maandag 5 januari 2099 vanaf 9\.00 uur/)
    expect(widget.text).to.match(/Bellen\s+Nu niet mogelijk/)
    expect(widget.answers).to.deep.equal([])
    expect(widget.text).to.include('U kunt ook zo contact opnemen:')
    expect(widget.heard('id-contact-ready')).to.deep.equal([{ purpose: 'moving', open: false }])

    await server.answers(moving)
    await widget.press('Kijk opnieuw')
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.focused).to.have.property('innerText', 'Hoe wilt u contact met ons?')
  })
})

it('without the server attribute it asks the server that its script came from', async () => {
  const asked: string[] = []
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) asked.push(name)
  })
  observer.observe({ type: 'resource' })
  const widget = place({})
  await widget.shows('U kunt ons nu niet bereiken via deze pagina.')
  await waitUntil(() => asked.includes(`${location.origin}/session_options/moving?lang=nl`))
  observer.disconnect()
})

it('a request under way ends when the widget is taken away, and goes on when it is put back', async () => {
  const server = new FakeServer()
  await server.answers({ body: moving, delay: 100 })
  const widget = place({ server })
  await widget.settled()
  widget.element.remove()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(widget.heard('id-contact-ready')).to.deep.equal([])
  document.body.append(widget.element)
  await widget.shows('Hoe wilt u contact met ons?')
  expect(widget.heard('id-contact-failed')).to.deep.equal([])
})
