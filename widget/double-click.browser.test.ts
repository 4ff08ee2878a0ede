/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { aTimeout, expect, waitUntil } from '@open-wc/testing'
import { sendKeys, sendMouse, setViewport } from '@web/test-runner-commands'
import { fetchLater } from './fetch-later.ts'
import { moving, oneChannel } from './testing/answers.ts'
import { nextPage, serverThat } from './testing/fake-server.ts'
import { clean, place, type Placed } from './testing/widget.ts'

const goes = { body: { client_url: nextPage() } }

afterEach(clean)

/** Where on the screen a person presses this button. */
function placeOf(widget: Placed, label: string): [number, number] {
  const { x, y, width, height } = widget.button(label).getBoundingClientRect()
  return [Math.round(x + Math.min(width, 60) / 2), Math.round(y + height / 2)]
}

/** A press at a place, on whatever button is there by now, counted as a browser counts clicks. */
async function pressAt(widget: Placed, [clientX, clientY]: [number, number], detail: number) {
  const there = widget.root.elementFromPoint(clientX, clientY)
  const click = { clientX, clientY, detail, bubbles: true, cancelable: true, composed: true }
  there?.dispatchEvent(new MouseEvent('click', click))
  await widget.settled()
}

async function identified(width: number) {
  await setViewport({ width, height: 900 })
  const server = await serverThat(oneChannel, goes)
  const widget = place({ server })
  await widget.shows('Laat zien wie u bent')
  await widget.choose('digid')
  await fetchLater()
  return { server, widget }
}

describe('a double-click', () => {
  for (const width of [390, 768, 1440]) {
    it(`on the last question shows what is shared, and stays there, ${String(width)} pixels wide`, async () => {
      const { server, widget } = await identified(width)
      await pressAt(widget, placeOf(widget, 'Verder'), 1)
      expect(widget.title).to.equal('Dit delen we met de medewerker')
      await pressAt(widget, placeOf(widget, 'Verder naar DigiD'), 2)
      await aTimeout(100)
      expect(widget.title).to.equal('Dit delen we met de medewerker')
      expect(widget.buttons()).to.include('Verder naar DigiD')
      expect(await server.starts()).to.deep.equal([])
    })
  }

  it('goes one question on, without a word about the next one', async () => {
    const widget = place({ server: await serverThat(moving, goes) })
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await pressAt(widget, placeOf(widget, 'Verder'), 1)
    await pressAt(widget, placeOf(widget, 'Verder'), 2)
    expect(widget.title).to.equal('Laat zien wie u bent')
    expect(widget.message).to.equal('')
  })

  it('goes one question back', async () => {
    const { widget } = await identified(768)
    await widget.press('Verder')
    await pressAt(widget, placeOf(widget, 'Terug'), 1)
    await pressAt(widget, placeOf(widget, 'Verder'), 2)
    expect(widget.title).to.equal('Laat zien wie u bent')
  })

  it('is two taps at one place too, where the browser counts each as the first', async () => {
    const { server, widget } = await identified(390)
    const [x, y] = placeOf(widget, 'Verder')
    await pressAt(widget, [x, y], 1)
    const button = widget.button('Verder naar DigiD')
    const tap = { clientX: x + 3, clientY: y - 4, detail: 1, bubbles: true, cancelable: true }
    button.dispatchEvent(new MouseEvent('click', tap))
    await aTimeout(100)
    expect(widget.buttons()).to.include('Verder naar DigiD')
    expect(await server.starts()).to.deep.equal([])
  })

  it('with Enter stays there as well', async () => {
    const { server, widget } = await identified(768)
    widget.button('Verder').focus()
    await sendKeys({ press: 'Enter' })
    await sendKeys({ press: 'Enter' })
    await aTimeout(100)
    expect(widget.title).to.equal('Dit delen we met de medewerker')
    expect(await server.starts()).to.deep.equal([])
  })
})

describe('a press that is meant', () => {
  it('goes on, soon after the other and on another place', async () => {
    const { server, widget } = await identified(768)
    await sendMouse({ type: 'click', position: placeOf(widget, 'Verder') })
    await widget.settled()
    await sendMouse({ type: 'click', position: placeOf(widget, 'Verder naar DigiD') })
    await waitUntil(() => location.hash === '#left', 'the browser went nowhere')
    expect(await server.starts()).to.have.lengthOf(1)
  })

  it('goes on at the same place, a moment later', async () => {
    const { server, widget } = await identified(390)
    const [x, y] = placeOf(widget, 'Verder')
    await pressAt(widget, [x, y], 1)
    await aTimeout(500)
    const press = { clientX: x, clientY: y, detail: 1, bubbles: true, cancelable: true }
    widget.button('Verder naar DigiD').dispatchEvent(new MouseEvent('click', press))
    await waitUntil(() => location.hash === '#left', 'the browser went nowhere')
    expect(await server.starts()).to.have.lengthOf(1)
  })
})
