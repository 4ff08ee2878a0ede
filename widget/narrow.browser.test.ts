/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect } from '@open-wc/testing'
import { setViewport } from '@web/test-runner-commands'
import { moving } from './testing/answers.ts'
import { serverThat } from './testing/fake-server.ts'
import { clean, place, type Placed } from './testing/widget.ts'

afterEach(() => {
  document.documentElement.style.fontSize = ''
  document.body.style.inlineSize = ''
  clean()
})

/** In the page of a phone, or in a column of it, where that is narrower. */
async function placed(width: number, size: string) {
  await setViewport({ width: Math.max(width, 320), height: 900 })
  document.documentElement.style.fontSize = size
  if (width < 320) document.body.style.inlineSize = `${String(width - 16)}px`
  const widget = place({ server: await serverThat(moving) })
  await widget.shows('Hoe wilt u contact met ons?')
  return widget
}

/** The words of the answers that don't stand on one line. */
function brokenWords(widget: Placed): string[] {
  return [...widget.root.querySelectorAll('.option-name, .option-line')].flatMap((line) => {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
    const broken: string[] = []
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      for (const { 0: word, index } of (text.nodeValue ?? '').matchAll(/\S+/g)) {
        const range = document.createRange()
        range.setStart(text, index)
        range.setEnd(text, index + word.length)
        if (range.getClientRects().length > 1) broken.push(word)
      }
    }
    return broken
  })
}

const hasWords = (node: Node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== ''

const iconsShown = (widget: Placed) =>
  [...widget.root.querySelectorAll('.option .icon')].filter((icon) => icon.checkVisibility()).length

describe('a narrow place', () => {
  it('has the words of a button at work beside what turns, not below it', async () => {
    await setViewport({ width: 360, height: 900 })
    const server = await serverThat(moving, { body: {}, delay: 300 })
    const widget = place({
      server,
      attributes: { 'comm-method': 'chat', 'auth-method': 'digid' },
    })
    await widget.shows('Verder naar DigiD')
    await widget.press('Verder naar DigiD')
    const button = widget.root.querySelector('.button.main')
    const words = document.createRange()
    words.selectNodeContents(button ?? document.body)
    const spinner = button?.querySelector('.spinner')?.getBoundingClientRect()
    expect(spinner).to.have.property('width').that.is.greaterThan(0)
    const line = [...words.getClientRects()].at(-1)
    expect(line?.top).to.be.lessThan(spinner?.bottom ?? NaN)
    expect(button?.getBoundingClientRect().height).to.be.lessThan(60)
  })

  for (const [lang, on, start, busy] of [
    ['nl', 'Verder', 'Verder naar DigiD', 'Een ogenblik…'],
    ['de', 'Weiter', 'Weiter zu DigiD', 'Einen Moment…'],
  ] as const)
    it(`has them on one line beside the button that goes back, in ${lang}`, async () => {
      await setViewport({ width: 360, height: 900 })
      const server = await serverThat(moving, { body: {}, delay: 500 })
      const widget = place({ server, attributes: { lang, 'auth-method': 'digid' } })
      await widget.shows(on)
      await widget.choose('chat')
      await widget.press(on)
      await widget.press(start)
      const button = widget.button(busy)
      const words = document.createRange()
      words.selectNodeContents([...button.childNodes].find(hasWords) ?? button)
      expect(words.getClientRects()).to.have.length(1)
      const [back] = widget.root.querySelectorAll('.actions .button')
      expect(back?.getBoundingClientRect().top).to.equal(button.getBoundingClientRect().top)
      expect(widget.root.querySelector('.card')?.scrollWidth).to.be.at.most(360)
    })

  for (const [what, width, size] of [
    ['200 pixels wide', 200, ''],
    ['320 pixels wide with text twice as large', 320, '32px'],
  ] as const) {
    it(`breaks no word of an answer, ${what}: the drawings make room`, async () => {
      const widget = await placed(width, size)
      expect(brokenWords(widget)).to.deep.equal([])
      expect(iconsShown(widget)).to.equal(0)
      expect(document.documentElement.scrollWidth).to.be.at.most(320)
      expect(widget.element.scrollWidth).to.be.at.most(width)
    })
  }

  it('is not what a phone is: there the drawings stay', async () => {
    expect(iconsShown(await placed(360, ''))).to.equal(3)
  })
})
