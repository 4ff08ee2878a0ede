/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { closed, moving, plain, single } from './testing/answers.ts'
import { nextPage, serverThat } from './testing/fake-server.ts'
import { clean, place } from './testing/widget.ts'

afterEach(clean)

const goes = { body: { client_url: nextPage() } }
const passport = { ...moving, name: 'Paspoort', description: 'U wilt een nieuw paspoort.' }
const identifying = { ...moving, name: 'In gesprek', comm_methods: [] }
const all = { moving, passport, closed: { ...closed, name: 'Parkeren' }, identifying }

describe('without a purpose', () => {
  it('the subject is asked first, with the keyboard alone, and goes along', async () => {
    const server = await serverThat({ body: all }, goes)
    const widget = place({ server, purpose: '' })
    await widget.shows('Waar gaat uw vraag over?')
    expect((await server.requests()).map(({ path }) => path)).to.deep.equal([
      '/session_options?lang=nl',
    ])
    expect(widget.text).to.include('U wilt een nieuw paspoort.')
    expect(widget.text).not.to.include('In gesprek')
    expect(widget.text).not.to.include('Stap')
    expect(widget.text).to.match(/Parkeren[^]+Gesloten\. Maandag 5 januari 2099/)
    expect(widget.answers.map(({ disabled }) => disabled)).to.deep.equal([false, false, true])

    await sendKeys({ press: 'Tab' })
    await sendKeys({ press: 'ArrowDown' })
    expect(widget.chosen).to.equal('passport')
    await sendKeys({ press: 'Enter' })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.text).to.include('Stap 2 van 4')
    expect(widget.focused).to.have.property('innerText', 'Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    await widget.choose('digid')
    await widget.press('Verder')
    await widget.press('Verder naar DigiD')
    await waitUntil(() => location.hash === '#left')
    const [start] = await server.starts()
    expect(JSON.parse(start?.body ?? '')).to.deep.include({
      purpose: 'passport',
      return_url: nextPage('id-contact-choice=passport.chat.digid'),
    })
    expect(widget.heard('id-contact-chose')[0]).to.deep.equal({ purpose: 'passport' })
    expect(widget.heard('id-contact-started')).to.deep.equal([
      { purpose: 'passport', comm_method: 'chat', auth_method: 'digid' },
    ])
  })

  it('a subject that isn’t chosen is said, with a link to the question', async () => {
    const widget = place({ server: await serverThat({ body: all }), purpose: '' })
    await widget.shows('Waar gaat uw vraag over?')
    await widget.press('Verder')
    expect(widget.message).to.include('Kies waar uw vraag over gaat')
  })

  it('coming back, the subject and the choices are there', async () => {
    history.replaceState(null, '', '#id-contact-choice=passport.chat.digid&id-contact=cancelled')
    const widget = place({ server: await serverThat({ body: all }), purpose: '' })
    await widget.shows('Inloggen is geannuleerd')
    expect(widget.title).to.equal('Laat zien wie u bent')
    expect(widget.chosen).to.equal('digid')
    expect(widget.heard('id-contact-returned')).to.deep.equal([
      { purpose: 'passport', notice: 'cancelled' },
    ])
    await widget.press('Terug')
    await widget.press('Terug')
    expect(widget.chosen).to.equal('passport')
  })

  it('the only subject is taken, and said', async () => {
    const widget = place({ server: await serverThat({ body: { passport } }), purpose: '' })
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.text).to.match(/Onderwerp\s+Paspoort/)
  })

  it('older servers give only tags', async () => {
    const widget = place({
      server: await serverThat({ body: { a: plain, b: single } }),
      purpose: '',
    })
    await widget.shows('Waar gaat uw vraag over?')
    expect(widget.answers.map(({ value }) => value)).to.deep.equal(['a', 'b'])
  })

  it('where all are closed, it says so, and when each of them opens', async () => {
    const widget = place({
      server: await serverThat({ body: { a: { ...closed, name: 'Parkeren' }, b: closed } }),
      purpose: '',
    })
    await widget.shows('Contact is nu niet mogelijk')
    expect(widget.text).to.match(/Parkeren[^]+Gesloten\. Maandag 5 januari 2099 vanaf 9\.00 uur/)
    expect(widget.root.querySelectorAll('.option.closed')).to.have.length(2)
  })
})
