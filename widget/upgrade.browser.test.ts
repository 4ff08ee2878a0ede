/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { moving } from './testing/answers.ts'
import { serverThat, type FakeServer } from './testing/fake-server.ts'
import { clean, Placed } from './testing/widget.ts'

afterEach(clean)

function marked(server: FakeServer, data: Record<string, string> = {}): HTMLElement {
  const place = document.createElement('div')
  place.dataset.idContact = ''
  Object.assign(place.dataset, { purpose: 'moving', server: server.address, ...data })
  const link = document.createElement('a')
  link.href = 'tel:14024'
  link.textContent = '14 024'
  place.append('Bel ons: ', link)
  return place
}

const widgetsIn = (place: Element) => place.querySelectorAll('id-contact')

async function upgraded(place: Element): Promise<Placed> {
  await waitUntil(() => widgetsIn(place).length > 0, 'it was not upgraded')
  const [element] = widgetsIn(place)
  if (!element) throw new Error('There is no widget.')
  return new Placed(element)
}

describe('a widget in a place without a mark', () => {
  it('is left alone when that place changes', async () => {
    const section = document.createElement('section')
    const element = document.createElement('id-contact')
    section.append(element)
    document.body.append(section)
    section.dataset.purpose = 'moving'
    section.append('more')
    await new Promise(requestAnimationFrame)
    expect(element.parentElement === section).to.equal(true)
    expect(element.getAttributeNames()).to.deep.equal([])
  })
})

describe('a <div data-id-contact>', () => {
  it('becomes a widget, with what was in it as the other way to make contact', async () => {
    const place = marked(await serverThat({ status: 503, text: '' }))
    document.body.append(place)
    const widget = await upgraded(place)
    await widget.shows('U kunt ook zo contact opnemen')
    const link = place.querySelector('a')
    expect(link?.parentElement === widget.element).to.equal(true)
    expect(link?.checkVisibility()).to.equal(true)
    expect(place.querySelectorAll('a')).to.have.length(1)
  })

  it('inside a part that is inserted later, moved or taken away, once', async () => {
    const server = await serverThat(moving)
    const part = document.createElement('section')
    part.append(marked(server), marked(server))
    document.body.append(part)
    const [one, other] = [...part.children]
    if (!one || !other) throw new Error('The test is wrong.')
    await (await upgraded(one)).shows('Hoe wilt u contact met ons?')
    const elsewhere = document.createElement('section')
    document.body.append(elsewhere)
    elsewhere.append(one)
    part.remove()
    document.body.prepend(part)
    await new Promise(requestAnimationFrame)
    expect([widgetsIn(one).length, widgetsIn(other).length]).to.deep.equal([1, 1])
  })

  it('that was taken away before the script saw it is left alone', async () => {
    const place = marked(await serverThat(moving))
    document.body.append(place)
    place.remove()
    await new Promise(requestAnimationFrame)
    expect(widgetsIn(place)).to.have.length(0)
    document.body.append(place)
    await (await upgraded(place)).shows('Hoe wilt u contact met ons?')
  })

  it('says the rest in data attributes, also when they change', async () => {
    const place = marked(await serverThat(moving), { lang: 'en', headingLevel: '3' })
    document.body.append(place)
    const widget = await upgraded(place)
    await widget.shows('How do you want to contact us?')
    expect(widget.root.querySelector('.title')?.localName).to.equal('h3')
    place.dataset.lang = 'nl'
    await widget.shows('Hoe wilt u contact met ons?')
    delete place.dataset.headingLevel
    await waitUntil(() => widget.root.querySelector('.title')?.localName === 'h2')
  })

  it('gives its widget nothing but the attributes of a widget', async () => {
    const place = marked(await serverThat(moving), {
      onclick: 'harmed = true',
      style: 'color: red',
    })
    document.body.append(place)
    const { element } = await upgraded(place)
    expect(element.getAttributeNames()).to.have.members(['purpose', 'server'])
  })

  it('that is marked later becomes one then', async () => {
    const place = marked(await serverThat(moving))
    place.removeAttribute('data-id-contact')
    document.body.append(place)
    await new Promise(requestAnimationFrame)
    expect(widgetsIn(place)).to.have.length(0)
    place.dataset.idContact = ''
    await (await upgraded(place)).shows('Hoe wilt u contact met ons?')
  })

  it('whose content is replaced later stays a widget, with the new content', async () => {
    const place = marked(await serverThat({ status: 503, text: '' }))
    document.body.append(place)
    await (await upgraded(place)).shows('U kunt ook zo contact opnemen')
    place.innerHTML = 'Mail ons: <a href="mailto:gemeente@example.nl">gemeente@example.nl</a>'
    const widget = await upgraded(place)
    await widget.shows('U kunt ook zo contact opnemen')
    expect(widget.element.textContent).to.equal('Mail ons: gemeente@example.nl')
    expect(place.querySelector('a')?.checkVisibility()).to.equal(true)
    expect(widgetsIn(place)).to.have.length(1)
  })

  it('gives its widget what is put into it later', async () => {
    const place = marked(await serverThat(moving))
    document.body.append(place)
    const widget = await upgraded(place)
    await widget.shows('Hoe wilt u contact met ons?')
    const more = document.createElement('p')
    more.textContent = 'Of kom langs.'
    place.append(more)
    await waitUntil(() => more.parentElement === widget.element, 'it stayed beside the widget')
    expect(widgetsIn(place)[0] === widget.element).to.equal(true)
  })

  it('that loses its mark is what it was', async () => {
    const server = await serverThat(moving)
    const place = marked(server)
    document.body.append(place)
    await (await upgraded(place)).shows('Hoe wilt u contact met ons?')
    delete place.dataset.idContact
    await waitUntil(() => !widgetsIn(place).length, 'the widget is still there')
    expect(place.textContent).to.equal('Bel ons: 14 024')
  })

  it('copied with its widget, stays one widget', async () => {
    const place = marked(await serverThat(moving))
    document.body.append(place)
    await (await upgraded(place)).shows('Hoe wilt u contact met ons?')
    const copy = place.cloneNode(true)
    document.body.append(copy)
    await new Promise(requestAnimationFrame)
    expect(widgetsIn(copy as Element)).to.have.length(1)
  })

  it('is upgraded once where the script is loaded twice, under two addresses', async () => {
    const again = '../widget/define.ts?twice'
    await import(again)
    const server = await serverThat(moving)
    const place = marked(server)
    document.body.append(place)
    await (await upgraded(place)).shows('Hoe wilt u contact met ons?')
    expect(widgetsIn(place)).to.have.length(1)
    expect(await server.requests()).to.have.length(1)
  })
})
