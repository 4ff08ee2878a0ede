import type { Page } from '@playwright/test'
import { expect, inside, test, usual } from './municipality.ts'

/** As a phone has it in the countryside: what browsers call "slow 3G", in bytes a second and milliseconds. */
async function slow(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 2000,
    downloadThroughput: 50_000,
    uploadThroughput: 50_000,
  })
}

/** What EMBEDDING.md lets a web editor write, so that the place is free before the script is there. */
const free = `<style>
  body { margin: 1rem; }
  id-contact { display: block; min-height: max(28.4rem, 454px, 45.2rem - 50vw, 722.5px - 50vw); }
</style>`

interface Watched {
  shift: number
  /** Of all that was drawn: without the phone number, and without a question. */
  empty: number
}

/** Looks at every frame that is drawn. */
const watch = () => {
  const watched = { shift: 0, empty: 0 }
  Reflect.set(globalThis, 'watched', watched)
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) watched.shift += Number(Reflect.get(entry, 'value'))
  }).observe({ type: 'layout-shift', buffered: true })
  const look = () => {
    const element = document.querySelector('id-contact')
    const number = element?.querySelector('a')
    if (number && !number.checkVisibility() && !element?.shadowRoot?.querySelector('form'))
      watched.empty += 1
    requestAnimationFrame(look)
  }
  look()
}

test('on slow 3G the phone number is there until the question is, nothing jumps, and every press is answered', async ({
  page,
  municipality,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.addInitScript(watch)
  municipality.options.report_move = usual
  municipality.write(`<id-contact purpose="report_move">${inside}</id-contact>`, free)
  await slow(page)
  await page.goto(municipality.site, { waitUntil: 'commit' })
  await expect(page.getByRole('link', { name: '14 000' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hoe wilt u contact met ons?' })).toBeVisible()
  await expect(page.getByRole('link', { name: '14 000' })).toBeHidden()
  expect(await page.evaluate<Watched>('watched')).toEqual({ shift: 0, empty: 0 })

  await page.getByRole('radio', { name: 'Chatten' }).check()
  const button = page.getByRole('button', { name: 'Verder' })
  await button.press('Enter')
  // What comes next is on its way, and the button says so.
  await expect(page.getByRole('button', { name: 'Een ogenblik…' })).toBeVisible()
  await page.getByRole('radio', { name: 'Yivi' }).check()
  await button.press('Enter')
  const last = page.getByRole('button', { name: 'Verder naar Yivi' })
  await last.press('Enter')
  await page.getByRole('button', { name: 'Een ogenblik…' }).press('Enter')
  await page.waitForURL(/\/identify/)
  expect(municipality.starts).toHaveLength(1)
})
