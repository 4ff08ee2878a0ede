/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect } from '@open-wc/testing'
import { locales } from '../ui/locale.ts'
import { elementMessages } from '../ui/messages/element.ts'
import { de as german } from '../ui/messages/questions.de.ts'
import { en as english } from '../ui/messages/questions.en.ts'
import { digid, moving, yivi } from './testing/answers.ts'
import { serverThat } from './testing/fake-server.ts'
import { clean, place } from './testing/widget.ts'

const formal = 'Hoe wilt u contact met ons?'
const informal = 'Hoe wil je contact met ons?'

afterEach(clean)

describe('every language', () => {
  for (const locale of locales) {
    it(`is spoken: ${locale}`, async () => {
      const { questions } = await elementMessages(locale)
      const widget = place({ server: await serverThat(moving), lang: locale })
      await widget.shows(questions.channel.title)
      expect(widget.text).to.include(questions.step(1, 3))
      const card = widget.root.querySelector('.card')
      expect(card).to.have.attribute('lang', locale)
      expect(card).to.have.attribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
    })
  }
})

describe('a language that changes', () => {
  it('around it is followed, also out of a shadow root, and the choices stay', async () => {
    const outer = document.createElement('section')
    const host = document.createElement('div')
    outer.append(host)
    document.body.append(outer)
    const widget = place({ server: await serverThat(moving) })
    host.attachShadow({ mode: 'open' }).append(widget.element)
    await widget.shows(formal)
    await widget.choose('phone')
    outer.lang = 'de'
    await widget.shows('Schritt 1 von 3')
    outer.removeAttribute('lang')
    document.documentElement.lang = 'ar'
    await widget.shows((await elementMessages('ar')).questions.channel.title)
    expect(widget.chosen).to.equal('phone')
    outer.remove()
  })

  it('leaves the citizen where they are, with the message and the focus', async () => {
    history.replaceState(null, '', '#id-contact-choice=moving.chat.digid&id-contact=cancelled')
    const server = await serverThat(moving)
    const widget = place({ server })
    await widget.shows('Inloggen is geannuleerd')
    const { focused } = widget
    await server.answers({
      ...moving,
      auth_methods: [{ ...digid, name: 'DigiD auf Deutsch' }, yivi],
    })
    widget.element.lang = 'de'
    await widget.shows('DigiD auf Deutsch')
    expect(widget.title).to.equal(german.identification.title)
    expect(widget.message).to.include(german.notices.cancelled.title)
    expect(focused).to.have.class('note')
    expect(widget.focused).to.equal(focused)
    await widget.press(german.back)
    await widget.press(german.next)
    await widget.press(german.next)
    widget.element.lang = 'en'
    await widget.shows(english.sharing.title)
    expect(widget.focused).to.have.property('innerText', english.sharing.title)
    expect(widget.heard('id-contact-ready')).to.have.length(1)
    expect(widget.heard('id-contact-returned')).to.have.length(1)
  })

  it('that is another elsewhere on the page is spoken there, on the same step', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows(formal)
    await widget.choose('chat')
    await widget.press('Verder')
    await widget.press('Terug')
    const elsewhere = document.createElement('section')
    elsewhere.lang = 'fr'
    document.body.append(elsewhere)
    elsewhere.append(widget.element)
    await widget.shows((await elementMessages('fr')).questions.channel.title)
    expect(widget.chosen).to.equal('chat')
    expect(widget.heard('id-contact-ready')).to.have.length(1)
  })

  it('is not asked for again where it is still the same', async () => {
    const server = await serverThat(moving)
    const widget = place({ server, lang: 'nl' })
    await widget.shows(formal)
    document.documentElement.lang = 'fr'
    await widget.settled()
    await widget.settled()
    expect(await server.requests()).to.have.length(1)
  })

  it('is not listened to once it is removed', async () => {
    const server = await serverThat(moving)
    const widget = place({ server })
    await widget.shows(formal)
    widget.element.remove()
    document.documentElement.lang = 'fr'
    await widget.settled()
    expect(await server.requests()).to.have.length(1)
    document.body.append(widget.element)
    await widget.shows('Comment voulez-vous nous contacter')
  })
})

describe('its form of address', () => {
  it('is "u", or "je" where the page says so, and can be changed', async () => {
    const widget = place({ server: await serverThat(moving) })
    await widget.shows(formal)
    widget.element.setAttribute('address', 'informal')
    await widget.shows(informal)
    widget.element.address = 'formal'
    await widget.shows(formal)
  })

  it('is that of the organisation, unless the page says otherwise', async () => {
    const server = await serverThat({ ...moving, form_of_address: 'informal' })
    const widget = place({ server })
    await widget.shows(informal)
    widget.element.address = 'formal'
    await widget.shows(formal)
  })

  it('is for Dutch alone', async () => {
    const server = await serverThat({ ...moving, form_of_address: 'informal' })
    const widget = place({ server, lang: 'fr' })
    await widget.shows('Comment voulez-vous nous contacter')
  })
})

describe('the organisation’s own sentences', () => {
  it('take the place of ours, with what they hold filled in', async () => {
    const texts = {
      'questions.channel.title': 'Hoe spreken wij elkaar?',
      'questions.step': '{0} / {1}',
      'questions.method.waiting': { one: 'Nog {0} minuutje', other: 'Nog {0} minuutjes' },
    }
    const widget = place({ server: await serverThat({ ...moving, texts }) })
    await widget.shows('Hoe spreken wij elkaar?')
    expect(widget.text).to.include('1 / 3')
    expect(widget.text).to.match(/Nog \d+ minuutjes/)
    expect(widget.buttons()).to.include('Verder')
  })

  it('are text, and nonsense among them is ours', async () => {
    const texts = { 'questions.channel.title': '<b>Hoe?</b>', 'questions.next': 3 }
    const body = { ...moving, texts }
    const widget = place({ server: await serverThat({ body }) })
    await widget.shows('<b>Hoe?</b>')
    expect(widget.buttons()).to.include('Verder')
  })
})
