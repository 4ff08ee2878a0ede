/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import {
  anonymous,
  moving,
  oneChannel,
  oneOpen,
  optional,
  plain,
  single,
} from './testing/answers.ts'
import { nextPage, serverThat } from './testing/fake-server.ts'
import { clean, place } from './testing/widget.ts'

const goes = { body: { client_url: nextPage() } }

afterEach(clean)

/** Waits until the browser has gone where the server sent it. */
async function hasLeft() {
  await waitUntil(() => location.hash === '#left', 'the browser went nowhere')
}

describe('the way through', () => {
  it('asks for the channel, then the identification, says what is shared, and leaves', async () => {
    const server = await serverThat(moving, goes)
    const widget = place({ server })

    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.text).to.include('Stap 1 van 3')
    expect(widget.text).to.include('U bent zo aan de beurt')
    expect(widget.text).to.include('Wachttijd ongeveer 5 minuten')
    expect(widget.text).to.match(/Gesloten\. Maandag 5 januari 2099 vanaf 9\.00 uur/)
    expect(widget.text).not.to.include('14 024')
    expect(widget.buttons()).to.deep.equal(['Verder'])

    await widget.choose('chat')
    await widget.press('Verder')
    expect(widget.title).to.equal('Laat zien wie u bent')
    expect(widget.text).to.include('Stap 2 van 3')
    expect(widget.text).to.include('Met de DigiD-app of sms')
    expect(widget.focused).to.have.property('innerText', 'Laat zien wie u bent')

    await widget.choose('digid')
    await widget.press('Verder')
    expect(widget.title).to.equal('Dit delen we met de medewerker')
    expect(widget.text).to.include('Stap 3 van 3')
    expect(widget.text).to.include('Naam')
    expect(widget.text).to.include('om uw verhuizing te verwerken')
    expect(widget.text).to.include(
      'Gemeente Voorbeeld ziet alleen deze gegevens. Na het gesprek wissen wij ze.',
    )

    await widget.press('Verder naar DigiD')
    await hasLeft()
    const [start, ...more] = await server.starts()
    expect(more).to.deep.equal([])
    expect(start?.headers.accept).to.equal('application/json')
    expect(start?.headers.cookie).to.equal(undefined)
    expect(JSON.parse(start?.body ?? '')).to.deep.equal({
      purpose: 'moving',
      auth_method: 'digid',
      comm_method: 'chat',
      return_url: nextPage('id-contact-choice=moving.chat.digid'),
      locale: 'nl',
    })
  })

  it('works with the keyboard alone: one tab stop a question, arrow keys, Enter', async () => {
    const server = await serverThat(moving, goes)
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')

    await sendKeys({ press: 'Tab' })
    expect(widget.focused).to.have.property('value', 'chat')
    await sendKeys({ press: 'Space' })
    expect(widget.chosen).to.equal('chat')
    await sendKeys({ press: 'ArrowDown' })
    expect(widget.chosen).to.equal('phone')
    // The third one is closed: the arrow goes round, in Safari nowhere.
    await sendKeys({ press: 'ArrowDown' })
    expect(widget.chosen).to.be.oneOf(['chat', 'phone'])
    if (widget.chosen === 'phone') await sendKeys({ press: 'ArrowUp' })
    expect(widget.chosen).to.equal('chat')
    await sendKeys({ press: 'Tab' })
    expect(widget.focused).to.equal(widget.button('Verder'))
    await sendKeys({ press: 'Enter' })
    await widget.shows('Laat zien wie u bent')

    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'ArrowDown' })
    expect(widget.chosen).to.equal('yivi')
    await sendKeys({ press: 'Enter' })
    await widget.shows('Dit delen we')
    await sendKeys({ press: 'Tab' })
    expect(widget.focused).to.equal(widget.button('Terug'))
    await sendKeys({ press: 'Tab' })
    expect(widget.focused).to.equal(widget.button('Verder naar Yivi'))
    await sendKeys({ press: 'Enter' })
    await hasLeft()
  })

  it('goes back a step with the choices still there', async () => {
    const widget = place({ server: await serverThat(moving, goes) })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('phone')
    await widget.press('Verder')
    await widget.choose('yivi')
    await widget.press('Verder')
    await widget.press('Terug')
    expect(widget.title).to.equal('Laat zien wie u bent')
    expect(widget.chosen).to.equal('yivi')
    await widget.press('Terug')
    expect(widget.chosen).to.equal('phone')
    expect(widget.buttons()).to.deep.equal(['Verder'])
  })

  it('takes the plain answers of older servers', async () => {
    const server = await serverThat(plain, goes)
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('call')
    await widget.press('Verder')
    await widget.choose('irma')
    await widget.press('Verder')
    expect(widget.text).to.include('We vragen alleen gegevens die nodig zijn om u te helpen.')
    await widget.press('Verder naar IRMA')
    await hasLeft()
  })
})

describe('an unanswered question', () => {
  it('is said, with a link to the question, and goes nowhere', async () => {
    const server = await serverThat(moving)
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.press('Verder')
    expect(widget.message).to.include('U hebt nog niets gekozen')
    expect(widget.focused).to.have.class('note')
    expect(widget.root.querySelector('fieldset')).to.have.attribute('aria-invalid', 'true')

    const link = widget.root.querySelector('a')
    expect(link).to.have.property('innerText', 'Kies hoe u contact met ons wilt')
    link?.click()
    expect(widget.focused).to.have.property('value', 'chat')
    expect(location.hash).to.equal('')

    await widget.choose('chat')
    expect(widget.message).to.equal('')
    expect(await server.starts()).to.deep.equal([])
  })

  it('is said again, with the focus, when the button is pressed again', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.press('Verder')
    widget.button('Verder').focus()
    await widget.press('Verder')
    expect(widget.focused).to.have.class('note')
  })
})

describe('a question with one answer', () => {
  it('is not asked: the one channel is taken, and said', async () => {
    const widget = place({ server: await serverThat(oneChannel) })
    await widget.shows('Laat zien wie u bent')
    expect(widget.text).to.include('Stap 1 van 2')
    expect(widget.text).to.match(/Contact via\s+Chatten/)
    expect(widget.buttons()).to.deep.equal(['Verder'])
  })

  it('is not asked: with one of everything there is one step, and both are said', async () => {
    const server = await serverThat(single, goes)
    const widget = place({ server })
    await widget.shows('Dit delen we met de medewerker')
    expect(widget.text).to.match(/Contact via\s+Chatten/)
    expect(widget.text).to.match(/Inloggen met\s+DigiD/)
    expect(widget.text).not.to.include('Stap')
    await widget.press('Verder naar DigiD')
    await hasLeft()
  })

  it('stays in sight where the others are closed, and is chosen already', async () => {
    const widget = place({ server: await serverThat(oneOpen) })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.chosen).to.equal('chat')
    expect(widget.answers.map(({ disabled }) => disabled)).to.deep.equal([false, true, true])
    widget.answers[1]?.click()
    await widget.settled()
    expect(widget.chosen).to.equal('chat')
  })
})

describe('without identification', () => {
  it('where the purpose needs none, none is asked for', async () => {
    const server = await serverThat(anonymous, goes)
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.text).to.include('Stap 1 van 2')
    await widget.choose('chat')
    await widget.press('Verder')
    expect(widget.text).to.include('U hoeft niet in te loggen. We delen geen gegevens over u.')
    await widget.press('Verder met Chatten')
    await hasLeft()
    const [start] = await server.starts()
    expect(JSON.parse(start?.body ?? '')).not.to.have.property('auth_method')
  })

  it('where it is optional, it can be left', async () => {
    const server = await serverThat(optional, goes)
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    expect(widget.text).to.include('Zonder inloggen')
    await widget.choose('')
    await widget.press('Verder')
    await widget.press('Verder met Chatten')
    await hasLeft()
    expect(widget.heard('id-contact-started')).to.deep.equal([
      { purpose: 'moving', comm_method: 'chat', auth_method: null },
    ])
    const [start] = await server.starts()
    expect(JSON.parse(start?.body ?? '')).to.deep.include({
      purpose: 'moving',
      comm_method: 'chat',
    })
    expect(JSON.parse(start?.body ?? '')).not.to.have.property('auth_method')
  })
})

describe('starting', () => {
  it('happens once, however often the button is pressed; it says so and keeps the focus', async () => {
    const server = await serverThat(single, { ...goes, delay: 300 })
    const widget = place({ server })
    await widget.shows('Dit delen we')
    const button = widget.button('Verder naar DigiD')
    button.focus()
    button.click()
    button.click()
    await widget.settled()
    button.click()
    expect(button.innerText).to.equal('Een ogenblik…')
    expect(button).to.have.attribute('aria-disabled', 'true')
    expect(widget.focused).to.equal(button)
    expect(widget.spoken).to.equal('Een ogenblik, we openen DigiD…')
    await hasLeft()
    button.click()
    await widget.settled()
    expect(await server.starts()).to.have.length(1)
  })

  it('can fail: the choices are kept, the other way to contact is shown, the button tries again', async () => {
    const server = await serverThat(moving, { status: 500 })
    const widget = place({ server })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    await widget.choose('digid')
    await widget.press('Verder')
    await widget.press('Verder naar DigiD')
    await widget.shows('Uw keuzes staan er nog')
    expect(widget.focused).to.have.class('note')
    expect(widget.text).to.include('U kunt ook zo contact opnemen:')
    expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(true)
    expect(widget.heard('id-contact-failed')).to.deep.equal([
      { purpose: 'moving', reason: 'server_error' },
    ])

    await server.answers(moving, goes)
    await widget.press('Verder naar DigiD')
    await hasLeft()
    expect(await server.starts()).to.have.length(2)
  })

  it('says which part doesn’t work, where the server says it', async () => {
    const widget = place({
      server: await serverThat(oneChannel, {
        status: 502,
        body: { code: 'plugin_unreachable', method: 'digid' },
      }),
    })
    await widget.shows('Laat zien wie u bent')
    await widget.choose('digid')
    await widget.press('Verder')
    await widget.press('Verder naar DigiD')
    await widget.shows('DigiD werkt nu even niet')
    expect(widget.message).to.include('of ga terug en kies iets anders')
    await widget.press('Terug')
    expect(widget.message).to.equal('')
    expect(widget.chosen).to.equal('digid')
  })

  it('never goes to an address that isn’t a web page', async () => {
    const { hash } = location
    const server = await serverThat(single, { body: { client_url: 'javascript:alert(1)' } })
    const widget = place({ server })
    await widget.shows('Dit delen we')
    await widget.press('Verder naar DigiD')
    await widget.shows('Uw keuzes staan er nog')
    expect(location.hash).to.equal(hash)
  })

  it('works again out of the back-forward cache, and the choices are still in the address', async () => {
    const server = await serverThat(single, goes)
    const widget = place({ server })
    await widget.shows('Dit delen we')
    await widget.press('Verder naar DigiD')
    await hasLeft()
    // The page as the browser's back button finds it: the address that was left, and frozen.
    history.replaceState(null, '', '#top&id-contact-choice=moving.chat.digid')
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
    await widget.settled()
    expect(location.hash).to.equal('#top&id-contact-choice=moving.chat.digid')
    expect(widget.button('Verder naar DigiD')).not.to.have.attribute('aria-disabled')
    await widget.press('Verder naar DigiD')
    await waitUntil(async () => (await server.starts()).length === 2)
  })

  it('leaves the choices in the address, for a back button that loads the page again', async () => {
    const server = await serverThat(single, goes)
    const widget = place({ server })
    await widget.shows('Dit delen we')
    const left: string[] = []
    const seen = () => left.push(location.hash)
    const { replaceState } = history
    history.replaceState = (...parameters) => {
      replaceState.apply(history, parameters)
      seen()
    }
    try {
      await widget.press('Verder naar DigiD')
      await hasLeft()
    } finally {
      history.replaceState = replaceState
    }
    expect(left).to.deep.equal(['#id-contact-choice=moving.chat.digid'])
  })
})
