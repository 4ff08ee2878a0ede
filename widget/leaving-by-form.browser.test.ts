/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { moving, optional, single } from './testing/answers.ts'
import { serverThat, type FakeServer } from './testing/fake-server.ts'
import { formsIntoAFrame } from './testing/sent-forms.ts'
import { heardWarnings } from './testing/warnings.ts'
import { clean, place } from './testing/widget.ts'

const warnings = heardWarnings()

let forms: ReturnType<typeof formsIntoAFrame>
beforeEach(() => {
  forms = formsIntoAFrame()
})

afterEach(() => {
  forms.end()
  clean()
  document.querySelector('meta[http-equiv]')?.remove()
})

/** The browser stays where it is when a form is answered with 204. */
const stays = { status: 204, text: '' }
const first = { order: 'identify-first' }
const choice = 'id-contact-choice=moving.chat.digid'

/** The fields of the one form that was sent. */
async function sent(server: FakeServer): Promise<Record<string, string>> {
  const form = 'application/x-www-form-urlencoded'
  const received = async () =>
    (await server.starts()).filter(({ headers }) => headers['content-type'] === form)
  await waitUntil(async () => (await received()).length > 0, 'no form was sent', { timeout: 4000 })
  const [one, ...more] = await received()
  expect(more).to.deep.equal([])
  return Object.fromEntries(new URLSearchParams(one?.body))
}

const here = () => location.href.split('#')[0] ?? ''

describe('who identifies first', () => {
  it('is asked how to identify, told what is shared, and sent there by a form without a channel', async () => {
    const server = await serverThat(moving, stays)
    const widget = place({ server, attributes: first })
    await widget.shows('Laat zien wie u bent')
    expect(widget.text).to.include('Stap 1 van 2')
    await widget.choose('yivi')
    await widget.press('Verder')
    await widget.shows('Dit delen we met de medewerker')
    await widget.press('Verder naar Yivi')
    expect(await sent(server)).to.deep.equal({
      purpose: 'moving',
      auth_method: 'yivi',
      return_url: `${here()}#id-contact-choice=moving..yivi`,
      locale: 'nl',
    })
    expect(widget.heard('id-contact-started')).to.deep.equal([
      { purpose: 'moving', comm_method: null, auth_method: 'yivi' },
    ])
    expect(document.querySelector('form')).to.equal(null)
    // Not in another window, whatever the page says of its links.
    expect(forms.targets).to.deep.equal(['_self'])
  })

  it('then chooses the channel, and is not asked to identify again', async () => {
    history.replaceState(null, '', '#id-contact-choice=moving..yivi&id-contact=identified')
    const server = await serverThat(moving, stays)
    const widget = place({ server, attributes: first })
    await widget.shows('Wij weten nu wie u bent')
    expect(widget.focused).to.have.class('note')
    expect(widget.title).to.equal('Hoe wilt u contact met ons?')
    expect(location.hash).to.equal('#id-contact-choice=moving..yivi')
    await widget.choose('chat')
    await widget.press('Verder')
    expect(widget.title).to.equal('Dit delen we met de medewerker')
    expect(widget.text).to.include('U hoeft niet nog een keer in te loggen.')
    await widget.press('Verder met Chatten')
    const fields = await sent(server)
    expect(fields).to.deep.include({ purpose: 'moving', comm_method: 'chat', locale: 'nl' })
    expect(fields).not.to.have.property('auth_method')
  })

  it('keeps that in another language', async () => {
    history.replaceState(null, '', '#id-contact-choice=moving..yivi&id-contact=identified')
    const widget = place({ server: await serverThat(moving, stays), attributes: first })
    await widget.shows('Wij weten nu wie u bent')
    await widget.choose('chat')
    widget.element.lang = 'en'
    await widget.shows('We now know who you are')
    expect(widget.title).to.equal('How do you want to contact us?')
    expect(widget.chosen).to.equal('chat')
  })

  it('who doesn’t want to chooses the channel on this page, and is sent by script', async () => {
    const server = await serverThat(optional, { body: { client_url: `${here()}#left` } })
    const widget = place({ server, attributes: first })
    await widget.shows('Zonder inloggen')
    await widget.choose('')
    await widget.press('Verder')
    await widget.shows('Hoe wilt u contact met ons?')
    expect(widget.text).to.include('Stap 2 van 3')
    await widget.choose('chat')
    await widget.press('Verder')
    await widget.press('Verder met Chatten')
    await waitUntil(() => location.hash === '#left')
    const [start] = await server.starts()
    expect(JSON.parse(start?.body ?? '')).to.deep.include({ comm_method: 'chat' })
  })
})

describe('where no script may start', () => {
  /** What a server without CORS headers for a start looks like to a script. */
  function refusingStarts() {
    const { fetch } = window
    window.fetch = (input, init) =>
      init?.method === 'POST' &&
      !String(input instanceof URL ? input.href : input).endsWith('script')
        ? Promise.reject(new TypeError('Failed to fetch'))
        : init?.mode === 'no-cors'
          ? Promise.resolve(Response.error())
          : fetch(input, init)
    return () => {
      window.fetch = fetch
    }
  }

  it('a form is sent, with all that was chosen', async () => {
    const server = await serverThat(single, stays)
    const widget = place({ server })
    await widget.shows('Dit delen we')
    const end = refusingStarts()
    try {
      await widget.press('Verder naar DigiD')
      expect(await sent(server)).to.deep.equal({
        purpose: 'moving',
        auth_method: 'digid',
        comm_method: 'chat',
        return_url: `${here()}#${choice}`,
        locale: 'nl',
      })
    } finally {
      end()
    }
    expect(warnings()).to.deep.equal([])
  })

  it('a page that forbids the form says so to its editor, and the citizen has the phone number', async () => {
    const server = await serverThat(single, stays)
    const widget = place({ server, attributes: first })
    await widget.shows('Dit delen we')
    const policy = document.createElement('meta')
    policy.httpEquiv = 'Content-Security-Policy'
    policy.content = "form-action 'none'"
    document.head.append(policy)
    await widget.press('Verder naar DigiD')
    await widget.shows('Het is niet gelukt')
    expect(warnings()).to.have.length(1)
    expect(warnings()[0]).to.include('form-action')
    expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(true)
    expect(await server.starts()).to.deep.equal([])
  })
})
