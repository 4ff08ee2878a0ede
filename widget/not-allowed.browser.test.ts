/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect } from '@open-wc/testing'
import { moving } from './testing/answers.ts'
import { serverThat } from './testing/fake-server.ts'
import { heardWarnings } from './testing/warnings.ts'
import { clean, place } from './testing/widget.ts'

const warnings = heardWarnings()
const { fetch } = window

afterEach(() => {
  clean()
  window.fetch = fetch
})

/** What a script sees of a server that doesn't allow its origin: nothing, but it answers. */
function notAllowed() {
  window.fetch = (_, init) =>
    init?.mode === 'no-cors'
      ? Promise.resolve(Response.error())
      : Promise.reject(new TypeError('Failed to fetch'))
}

describe('on a website that the contact server doesn’t allow', () => {
  it('the citizen has the other way to contact, the editor one clear line', async () => {
    const server = await serverThat(moving)
    notAllowed()
    const widget = place({ server })
    await widget.shows('U kunt ons nu niet bereiken via deze pagina.')
    expect(widget.text).to.include('U kunt ook zo contact opnemen:')
    expect(widget.element.querySelector('a')?.checkVisibility()).to.equal(true)
    expect(widget.root.querySelector('a')).to.equal(null)
    expect(warnings()).to.have.length(1)
    expect(warnings()[0]).to.include(`allowed_origins: "${location.origin}"`)
    expect(widget.heard('id-contact-failed')).to.deep.equal([
      { purpose: 'moving', reason: 'origin_not_allowed' },
    ])
  })

  it('and a link to the page of the contact server, where the script comes from it', async () => {
    notAllowed()
    const widget = place({})
    await widget.shows('U kunt ons nu niet bereiken via deze pagina.')
    const link = widget.root.querySelector('a')
    expect(link).to.have.property('href', `${location.origin}/contact/moving`)
    expect(link?.checkVisibility()).to.equal(true)
  })
})

it('a server that is down can be tried again, and is tried once there is a connection', async () => {
  const server = await serverThat(moving)
  window.fetch = () => Promise.reject(new TypeError('Failed to fetch'))
  const widget = place({ server })
  await widget.shows('Probeer het opnieuw')
  expect(warnings()[0]).to.include('can’t reach the contact server')
  window.fetch = fetch
  await widget.press('Probeer het opnieuw')
  await widget.shows('Hoe wilt u contact met ons?')
  expect(widget.focused).to.have.property('innerText', 'Hoe wilt u contact met ons?')
})
