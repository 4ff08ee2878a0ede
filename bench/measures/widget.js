import { chromium } from '@playwright/test'
import { browserArguments, findBrowser } from '../../.ci/browser.js'
import { median } from '../figures.js'
import { startWidgetPages } from '../servers/widget.js'

/**
 * What the built widget costs the page that it is on, in Chromium.
 *
 * Scripting is what the browser's one thread spends on compiling and running, with a processor made four times
 * slower, until a citizen can choose. Layout shift is that of the whole page until then, as the code is pasted, where
 * the page may be painted before the script is there, and with the style that keeps the place free,
 * there also on a phone and in a column. Memory is that
 * of the page's scripts after a garbage collection, before and after widgets that came, asked and went.
 */
export async function measureWidget({ times = 9, mounts = 1000 } = {}) {
  const pages = await startWidgetPages()
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: browserArguments,
  })
  try {
    /** @type {Awaited<ReturnType<typeof load>>[]} */
    const pasted = []
    /** @type {Awaited<ReturnType<typeof load>>[]} */
    const keptFree = []
    /** @type {Awaited<ReturnType<typeof load>>[]} */
    const elsewhere = []
    for (let time = 0; time < times; time += 1) {
      pasted.push(await load(browser, pages, pages.pasted))
      keptFree.push(await load(browser, pages, pages.keptFree))
      elsewhere.push(await load(browser, pages, pages.keptFree, 360))
      elsewhere.push(await load(browser, pages, pages.column))
    }
    const loads = [...pasted, ...keptFree]
    return {
      scripting: median(loads.map(({ scripting }) => scripting)),
      drawing: median(loads.map(({ drawing }) => drawing)),
      shift: { pasted: worst(pasted), keptFree: worst([...keptFree, ...elsewhere]) },
      requests: loads[0]?.requests ?? [],
      mounts,
      memory: await mountMany(browser, pages, mounts),
    }
  } finally {
    await browser.close()
    await pages.stop()
  }
}

/** @param {readonly { shift: number }[]} loads */
const worst = (loads) => Math.max(...loads.map(({ shift }) => shift))

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {Awaited<ReturnType<typeof startWidgetPages>>} Pages
 */

/**
 * One visit with nothing in the cache.
 * @param {Browser} browser
 * @param {Pages} pages
 * @param {string} address
 * @param {number} width of the window, in pixels
 */
async function load(browser, pages, address, width = 1280) {
  const { page, inspector, figures } = await newPage(browser)
  await page.setViewportSize({ width, height: 900 })
  await inspector.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  pages.askedSince()
  await page.goto(address, { waitUntil: 'commit' })
  const shift = await page.evaluate(firstChoice)
  const { ScriptDuration, V8CompileDuration, LayoutDuration, RecalcStyleDuration } = await figures()
  const requests = pages.askedSince()
  await page.context().close()
  return {
    scripting: (Number(ScriptDuration) + Number(V8CompileDuration)) * 1000,
    drawing: (Number(LayoutDuration) + Number(RecalcStyleDuration)) * 1000,
    shift,
    requests,
  }
}

/**
 * @param {Browser} browser
 * @param {Pages} pages
 * @param {number} mounts
 */
async function mountMany(browser, pages, mounts) {
  const { page, inspector, figures } = await newPage(browser)
  await page.goto(pages.pasted, { waitUntil: 'commit' })
  await page.evaluate(firstChoice)
  const used = async () => {
    for (let time = 0; time < 3; time += 1) await inspector.send('HeapProfiler.collectGarbage')
    const { JSHeapUsedSize, Nodes, JSEventListeners } = await figures()
    return {
      megabytes: Number(JSHeapUsedSize) / 1024 ** 2,
      nodes: Number(Nodes),
      listeners: Number(JSEventListeners),
    }
  }
  // What the browser itself keeps of code that runs often grows until some hundreds of them.
  await page.evaluate(mountAndRemove, mounts)
  const before = await used()
  await page.evaluate(mountAndRemove, mounts)
  const after = await used()
  await page.context().close()
  return { before, after, ratio: after.megabytes / before.megabytes }
}

/** @param {Browser} browser */
async function newPage(browser) {
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  const inspector = await context.newCDPSession(page)
  await inspector.send('Performance.enable')
  const figures = async () => {
    const { metrics } = await inspector.send('Performance.getMetrics')
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  }
  return { page, inspector, figures }
}

/* What follows runs in the page. */

/** @returns the layout shift of the page, when the first choice has been on screen for two frames */
async function firstChoice() {
  const frame = () => new Promise(requestAnimationFrame)
  while (!document.querySelector('id-contact')?.shadowRoot?.querySelector('input[type=radio]'))
    await frame()
  await frame()
  await frame()
  let sum = 0
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'))
  })
  observer.observe({ type: 'layout-shift', buffered: true })
  // What was kept is handed over in a task of its own.
  await new Promise((later) => setTimeout(later, 100))
  return sum
}

/** @param {number} count */
async function mountAndRemove(count) {
  for (let time = 0; time < count; time += 1) {
    const element = document.createElement('id-contact')
    element.setAttribute('purpose', 'report_move')
    const ready = new Promise((done) => element.addEventListener('id-contact-ready', done))
    document.body.append(element)
    await ready
    if (!element.shadowRoot?.querySelector('input[type=radio]'))
      await Reflect.get(element, 'updateComplete')
    element.remove()
  }
}
