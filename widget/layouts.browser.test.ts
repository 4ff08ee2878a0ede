/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { sendKeys } from '@web/test-runner-commands'
import { moving } from './testing/answers.ts'
import { nextPage, serverThat } from './testing/fake-server.ts'
import { clean, place, type Placed } from './testing/widget.ts'

afterEach(clean)

async function behind(layout: 'button' | 'dialog', address = ''): Promise<Placed> {
  if (address) history.replaceState(null, '', address)
  const widget = place({ server: await serverThat(moving) })
  widget.element.setAttribute('layout', layout)
  await waitUntil(() => opener(widget), 'there is no button')
  return widget
}
const opener = (widget: Placed) => widget.root.querySelector<HTMLElement>('[part=open]')
const dialogOf = (widget: Placed) => widget.root.querySelector('dialog')

describe('behind a button', () => {
  it('nothing is asked of the server until it is pressed', async () => {
    const server = await serverThat(moving)
    const widget = place({ server })
    widget.element.setAttribute('layout', 'button')
    await waitUntil(() => opener(widget))
    expect(opener(widget)?.textContent?.trim()).to.equal('Neem contact op')
    expect(opener(widget)).to.have.attribute('aria-expanded', 'false')
    expect(widget.element.checkVisibility()).to.equal(true)
    expect(await server.requests()).to.have.length(0)
    opener(widget)?.click()
    await widget.shows('Hoe wilt u contact met ons?')
    expect(opener(widget)).to.have.attribute('aria-expanded', 'true')
    expect(await server.requests()).to.have.length(1)
  })

  it('the button shows the focus as the municipality does, before it was ever pressed', async () => {
    const widget = await behind('button')
    widget.element.style.setProperty('--utrecht-focus-outline-width', '4px')
    opener(widget)?.focus()
    await sendKeys({ press: 'Shift' })
    const { outlineStyle, outlineWidth } = getComputedStyle(opener(widget) ?? document.body)
    expect([outlineStyle, outlineWidth]).to.deep.equal(['solid', '4px'])
  })

  it('closed and opened again, it is where it was', async () => {
    const widget = await behind('button')
    opener(widget)?.click()
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('phone')
    opener(widget)?.click()
    await widget.settled()
    expect(widget.root.querySelector('.card')?.checkVisibility()).to.equal(false)
    opener(widget)?.click()
    await widget.settled()
    expect(widget.root.querySelector('.card')?.checkVisibility()).to.equal(true)
    expect(widget.chosen).to.equal('phone')
  })

  it('who comes back finds it open', async () => {
    const widget = await behind('button', '#id-contact=cancelled')
    await widget.shows('Inloggen is geannuleerd')
    expect(opener(widget)).to.have.attribute('aria-expanded', 'true')
  })

  it('the page may say what is on the button', async () => {
    const widget = await behind('button')
    const own = document.createElement('span')
    own.slot = 'open'
    own.textContent = 'Vraag over verhuizen'
    widget.element.append(own)
    expect(own.checkVisibility()).to.equal(true)
    expect(own.assignedSlot?.closest('button')).to.equal(opener(widget))
  })

  it('and can be made to show at once', async () => {
    const widget = await behind('button')
    widget.element.layout = 'inline'
    await widget.shows('Hoe wilt u contact met ons?')
    expect(opener(widget)).to.equal(null)
  })
})

describe('in a dialog', () => {
  it('opens over the page, keeps the focus inside, and gives it back', async () => {
    const behindIt = document.createElement('button')
    document.body.append(behindIt)
    const widget = await behind('dialog')
    opener(widget)?.focus()
    opener(widget)?.click()
    await widget.shows('Hoe wilt u contact met ons?')
    expect(dialogOf(widget)?.matches(':modal')).to.equal(true)
    expect(dialogOf(widget)).to.have.attribute('aria-label', 'Neem contact op')
    behindIt.focus()
    expect(document.activeElement).not.to.equal(behindIt)
    await widget
      .press('Sluiten')
      .catch(() => dialogOf(widget)?.querySelector<HTMLElement>('[part=close]')?.click())
    await waitUntil(() => !dialogOf(widget)?.open)
    await waitUntil(() => widget.focused === opener(widget), 'the focus did not come back')
  })

  it('Escape closes it, and the choices stay', async () => {
    const widget = await behind('dialog')
    opener(widget)?.click()
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('phone')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => !dialogOf(widget)?.open)
    await waitUntil(() => widget.focused === opener(widget), 'the focus did not come back')
    opener(widget)?.click()
    await waitUntil(() => dialogOf(widget)?.matches(':modal'))
    expect(widget.chosen).to.equal('phone')
  })

  it('opens by itself for who comes back, with the focus on the message', async () => {
    const widget = await behind('dialog', '#id-contact=cancelled')
    await widget.shows('Inloggen is geannuleerd')
    expect(dialogOf(widget)?.matches(':modal')).to.equal(true)
    expect(widget.focused).to.have.attribute('part', 'message')
    await sendKeys({ press: 'Escape' })
    await waitUntil(() => widget.focused === opener(widget), 'the focus is nowhere')
  })

  it('closed while it starts, it does not leave the page', async () => {
    const server = await serverThat(moving, { body: { client_url: nextPage() }, delay: 500 })
    const widget = place({ server })
    widget.element.setAttribute('layout', 'dialog')
    await waitUntil(() => opener(widget))
    opener(widget)?.click()
    await widget.shows('Hoe wilt u contact met ons?')
    await widget.choose('chat')
    await widget.press('Verder')
    await widget.choose('digid')
    await widget.press('Verder')
    await widget.press('Verder naar DigiD')
    await sendKeys({ press: 'Escape' })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(widget.heard('id-contact-started')).to.deep.equal([])
  })

  it('that was not one for a while opens and stays open', async () => {
    const widget = await behind('dialog')
    opener(widget)?.click()
    await waitUntil(() => dialogOf(widget)?.matches(':modal'))
    widget.element.layout = 'inline'
    await widget.shows('Hoe wilt u contact met ons?')
    expect(dialogOf(widget)).to.equal(null)
    widget.element.layout = 'dialog'
    await widget.settled()
    expect(dialogOf(widget)?.open).to.equal(false)
    opener(widget)?.click()
    await widget.settled()
    await widget.choose('phone')
    await widget.settled()
    expect(dialogOf(widget)?.matches(':modal')).to.equal(true)
    expect(widget.chosen).to.equal('phone')
  })

  it('in Arabic is from right to left, with its button in the corner where no line begins', async () => {
    const server = await serverThat(moving)
    const widget = place({ server, lang: 'ar', attributes: { layout: 'dialog' } })
    await waitUntil(() => opener(widget))
    expect(opener(widget)).to.have.attribute('dir', 'rtl')
    opener(widget)?.click()
    await waitUntil(() => widget.title !== '')
    const middle = (part: Element | null | undefined) => {
      const { left, right } = part?.getBoundingClientRect() ?? { left: NaN, right: NaN }
      return (left + right) / 2
    }
    const close = dialogOf(widget)?.querySelector('[part=close]')
    expect(middle(close)).to.be.lessThan(middle(dialogOf(widget)))
  })

  it('taken off the page and put back, it is closed', async () => {
    const widget = await behind('dialog')
    opener(widget)?.click()
    await widget.shows('Hoe wilt u contact met ons?')
    widget.element.remove()
    document.body.append(widget.element)
    await widget.settled()
    expect(dialogOf(widget)?.open).to.equal(false)
    opener(widget)?.click()
    await waitUntil(() => dialogOf(widget)?.matches(':modal'))
  })
})

describe('its headings', () => {
  for (const [said, level] of [
    ['1', 1],
    ['3', 3],
    ['6', 6],
    ['7', 2],
    ['<b>', 2],
  ] as const) {
    it(`heading-level="${said}" is <h${level}>`, async () => {
      const widget = place({ server: await serverThat(moving) })
      widget.element.setAttribute('heading-level', said)
      await widget.shows('Hoe wilt u contact met ons?')
      expect(widget.root.querySelector('.title')?.localName).to.equal(`h${level}`)
      widget.element.removeAttribute('heading-level')
      await widget.settled()
      expect(widget.root.querySelector('.title')?.localName).to.equal('h2')
    })
  }
})
