/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect } from '@open-wc/testing'
import { notices } from '../protocol/notice.ts'
import { closed, moving, optional, single } from './testing/answers.ts'
import { serverThat } from './testing/fake-server.ts'
import { clean, place } from './testing/widget.ts'

afterEach(clean)

/** The page as the contact server sends the citizen back to it. */
function cameBack(fragment: string) {
  history.replaceState({ page: 'its own' }, '', `#${fragment}`)
}
const choice = 'id-contact-choice=moving.chat.digid'

describe('coming back', () => {
  it('cancelled: the message has the focus, the choices are intact, the phone number is in sight', async () => {
    cameBack(`top&${choice}&id-contact=cancelled`)
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Inloggen is geannuleerd')
    expect(widget.message).to.include('Er zijn geen gegevens gedeeld.')
    expect(widget.focused).to.have.class('note')
    expect(widget.title).to.equal('Laat zien wie u bent')
    expect(widget.chosen).to.equal('digid')
    expect(widget.text).to.include('U kunt ook zo contact opnemen:')
    expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(true)
    expect(widget.heard('id-contact-returned')).to.deep.equal([
      { purpose: 'moving', notice: 'cancelled' },
    ])
    await widget.press('Terug')
    expect(widget.message).to.equal('')
    expect(widget.chosen).to.equal('chat')
  })

  it('only our own notice is taken out of the address, and the page’s state is kept', async () => {
    cameBack(`/route?a=b%20c&${choice}&x&id-contact=cancelled`)
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Inloggen is geannuleerd')
    expect(location.hash).to.equal(`#/route?a=b%20c&x&${choice}`)
    expect(history.state).to.deep.equal({ page: 'its own' })
  })

  it('the choices stay in the address, for who goes forward and back again, until others are made', async () => {
    cameBack(choice)
    const server = await serverThat(moving)
    for (const widget of [place({ server }), place({ server })]) {
      await widget.shows('Dit delen we met de medewerker')
      expect(location.hash).to.equal(`#${choice}`)
      widget.element.remove()
    }
    const widget = place({ server })
    await widget.shows('Dit delen we met de medewerker')
    await widget.press('Terug')
    await widget.choose('yivi')
    expect(location.href).not.to.include('#')
  })

  for (const notice of notices) {
    it(`${notice}: says what happened and what now`, async () => {
      cameBack(`${choice}&id-contact=${notice}`)
      const widget = place({ server: await serverThat(moving) })
      await widget.shows('Verder')
      expect(widget.focused).to.have.class('note')
      expect(widget.message.split('\n').filter(Boolean)).to.have.length(2)
      expect(widget.message).not.to.include(notice)
    })
  }

  it('failed: another way is offered where there is one, and only there', async () => {
    cameBack(`${choice}&id-contact=failed`)
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Het inloggen is niet gelukt')
    expect(widget.message).to.include('of kies een andere manier')
    widget.element.remove()

    cameBack(`${choice}&id-contact=failed`)
    const alone = place({ server: await serverThat(single) })
    await alone.shows('Het inloggen is niet gelukt')
    expect(alone.message).not.to.include('andere manier')
    expect(alone.title).to.equal('Dit delen we met de medewerker')
  })

  it('level_too_low: another way has to be chosen, where there is one', async () => {
    cameBack(`${choice}&id-contact=level_too_low`)
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Kies een andere manier van inloggen.')
    expect(widget.chosen).to.equal(undefined)
    await widget.press('Terug')
    expect(widget.chosen).to.equal('chat')
    expect(location.hash).to.equal('#id-contact-choice=moving.chat')
    widget.element.remove()

    const again = place({ server: await serverThat(optional) })
    await again.shows('Laat zien wie u bent')
    expect(again.chosen).to.equal(undefined)
    await again.press('Terug')
    expect(again.chosen).to.equal('chat')
    again.element.remove()

    cameBack(`${choice}&id-contact=level_too_low`)
    const alone = place({ server: await serverThat(single) })
    await alone.shows('Voor dit onderwerp moet u veiliger inloggen.')
    expect(alone.buttons()).to.include('Verder naar DigiD')
  })

  it('while everything has closed: the message, and that it is closed', async () => {
    cameBack(`${choice}&id-contact=closed`)
    const widget = place({ server: await serverThat(closed) })
    await widget.shows('Wij zijn nu gesloten')
    expect(widget.title).to.equal('Contact is nu niet mogelijk')
    expect(widget.focused).to.have.class('note')
    await widget.press('Kijk opnieuw')
    await widget.shows('Contact is nu niet mogelijk')
    expect(widget.heard('id-contact-returned')).to.have.length(1)
  })

  it('the message outlives a server that is down', async () => {
    cameBack(`${choice}&id-contact=cancelled`)
    const server = await serverThat({ status: 500 })
    const widget = place({ server })
    await widget.shows('Er ging iets mis')
    await server.answers(moving)
    await widget.press('Probeer het opnieuw')
    await widget.shows('Inloggen is geannuleerd')
    expect(widget.chosen).to.equal('digid')
  })

  it('by the back button, where the page was loaded again: the choices, and no message', async () => {
    cameBack(`top&${choice}`)
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Dit delen we met de medewerker')
    expect(widget.message).to.equal('')
    expect(widget.button('Verder naar DigiD')).to.be.instanceOf(HTMLButtonElement)
    expect(location.hash).to.equal(`#top&${choice}`)
    expect(widget.heard('id-contact-returned')).to.deep.equal([])
  })

  it('a notice that somebody made up says nothing', async () => {
    cameBack('id-contact=%3Cimg%20src=x%20onerror=alert(1)%3E')
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.message).to.equal('')
    expect(location.hash).to.equal('')
  })
})

describe('coming back from the plugins of 2024', () => {
  for (const [said, sentence] of [
    ['cancel', 'Inloggen is geannuleerd'],
    ['error', 'Het inloggen is niet gelukt'],
  ] as const) {
    it(`notification=${said} is understood, and taken out of the query`, async () => {
      const before = location.href
      const url = new URL(before)
      url.search += `&notification=${said}`
      history.replaceState(null, '', url)
      const widget = place({ server: await serverThat(moving) })
      await widget.shows(sentence)
      expect(location.href).to.equal(before)
    })
  }
})

describe('two widgets on one page', () => {
  it('only the one that was left shows the message and has its choices', async () => {
    cameBack(`${choice}&id-contact=cancelled`)
    const server = await serverThat(moving)
    const passport = place({ server, purpose: 'passport' })
    const move = place({ server, purpose: 'moving' })
    await move.shows('Inloggen is geannuleerd')
    await passport.shows('Hoe wilt u contact met ons?')
    expect(passport.message).to.equal('')
    expect(passport.chosen).to.equal(undefined)
    expect(passport.heard('id-contact-returned')).to.deep.equal([])
    expect(location.hash).to.equal(`#${choice}`)
  })

  it('a message without a purpose is shown once', async () => {
    cameBack('id-contact=failed')
    const server = await serverThat(moving)
    const first = place({ server, purpose: 'passport' })
    const second = place({ server, purpose: 'moving' })
    await first.shows('Het inloggen is niet gelukt')
    await second.shows('Hoe wilt u contact met ons?')
    expect(second.message).to.equal('')
  })
})
