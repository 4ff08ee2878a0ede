import type { Page } from '@playwright/test'
import { expect, inside, moving, test, type Municipality } from './municipality.ts'

/** Names as no organisation should have them, on a narrow phone: everything stays in its place and can be used. */

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).last().press('Enter')

const names: Record<string, string> = {
  'ten thousand letters': 'x'.repeat(10_000),
  'ten thousand letters in words': 'Burgerzaken '.repeat(834).trim(),
  emoji: '👩🏽‍🦽‍➡️ 🏳️‍🌈 🇳🇱 👨‍👩‍👧‍👦 ❤️‍🔥'.repeat(8),
  'accents upon accents': `Z${'\u0351\u0324\u0327'.repeat(60)}algo`,
  'from right to left': 'الإبلاغ عن الانتقال إلى سكن آخر',
  'turned around and never turned back': 'Chat \u202E\u2067achterstevoren',
  'what looks like code': '<img src=x onerror="document.title=\'harmed\'">${1}{0}&amp;',
  'lines and tabs': 'Een\n\n\ntwee\tdrie',
}

function named(name: string) {
  return {
    ...moving,
    name,
    description: name,
    controller: name,
    retention: name,
    comm_methods: ['chat', 'phone'].map((tag) => ({
      tag,
      name,
      description: name,
      image_path: '',
    })),
    auth_methods: ['digid', 'yivi'].map((tag) => ({
      tag,
      name,
      description: name,
      image_path: '',
    })),
    attributes: [{ tag: 'name', name, reason: name }],
  }
}

/** Nothing sticks out sideways, and whoever looks for the button finds it inside the widget. */
async function fits(page: Page, button: RegExp): Promise<void> {
  const found = page.getByRole('button', { name: button }).last()
  await expect(found).toBeVisible()
  const { sideways, out } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const all = document.querySelector('id-contact')?.shadowRoot?.querySelectorAll('.card *') ?? []
    const out = [...all].filter((one) => {
      const { left, right, width } = one.getBoundingClientRect()
      return width > 1 && (left < 0 || right > clientWidth)
    })
    return {
      sideways: scrollWidth - clientWidth,
      out: out.map(({ outerHTML }) => outerHTML.slice(0, 80)),
    }
  })
  expect(out).toEqual([])
  expect(sideways).toBeLessThanOrEqual(0)
  const box = await found.boundingBox()
  expect(box?.width).toBeLessThanOrEqual(360)
}

async function open(page: Page, municipality: Municipality, name: string): Promise<void> {
  municipality.options = { report_move: named(name), passport: named('Paspoort') }
  await page.goto('about:blank')
  await page.goto(municipality.site)
}

test('with any name, every step fits in 360 px and shows the button that goes on', async ({
  page,
  municipality,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  municipality.write(`<id-contact>${inside}</id-contact>`)
  for (const [what, name] of Object.entries(names)) {
    await test.step(what, async () => {
      await open(page, municipality, name)
      for (const step of ['subject', 'channel', 'identification']) {
        await test.step(step, async () => {
          await page.getByRole('radio').first().check()
          await fits(page, /^Verder$/)
          await press(page, /^Verder$/)
          await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
        })
      }
      await expect(
        page.getByRole('heading', { name: 'Dit delen we met de medewerker' }),
      ).toBeVisible()
      await fits(page, /^Verder naar/)
      await press(page, /^Verder naar/)
      await page.waitForURL(/\/identify/)
      expect(municipality.starts.at(-1)).toMatchObject({
        purpose: 'report_move',
        comm_method: 'chat',
        auth_method: 'digid',
      })
    })
  }
})

/** Where words are on the screen, in CSS pixels from the left; they stand in one text. */
async function placeOf(page: Page, words: string): Promise<{ left: number; right: number }> {
  return page.evaluate((sought) => {
    const card = document.querySelector('id-contact')?.shadowRoot?.querySelector('.card')
    if (!card) throw new Error('There is no widget.')
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(sought) ?? -1
      if (at < 0) continue
      const range = new Range()
      range.setStart(node, at)
      range.setEnd(node, at + sought.length)
      const { left, right } = range.getBoundingClientRect()
      return { left, right }
    }
    throw new Error(`"${sought}" isn’t there`)
  }, words)
}

test('names from right to left leave the Dutch around them as it is', async ({
  page,
  municipality,
}) => {
  const arabic = 'بلدية المثال'
  const turned = 'Chat \u202Eachterstevoren'
  municipality.options.report_move = {
    ...named(arabic),
    retention: undefined,
    attributes: [{ tag: 'name', name: turned, reason: 'om u te vinden' }],
  }
  municipality.write(
    `<id-contact purpose="report_move" comm-method="chat" auth-method="digid">${inside}</id-contact>`,
  )
  await page.goto(municipality.site)
  await expect(page.getByRole('button', { name: /^Verder naar/ })).toBeVisible()
  for (const [first, then] of [
    ['المثال', 'ziet alleen'],
    ['ziet alleen', 'deze gegevens'],
    ['om u', 'te vinden'],
  ] as const) {
    const [before, after] = [await placeOf(page, first), await placeOf(page, then)]
    expect(before.left, `${first} … ${then}`).toBeLessThan(after.left)
  }
})
