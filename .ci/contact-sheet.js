import { chromium } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, extname, join, normalize } from 'node:path'
import { parseArgs } from 'node:util'
import { browserArguments, findOrInstallBrowser } from './browser.js'

/**
 * `npm run contact-sheet`: every state in every theme at 360 and 1280 pixels, one image for each group of
 * stories and width, in `.data/contact-sheet/`. To look at, and to see what is ugly.
 *
 *   npm run contact-sheet -- --group 'Widget/Steps' --theme utrecht --width 360 --locale ar --kept
 */
const { values: asked } = parseArgs({
  options: {
    /** What a group's name begins with. */
    group: { type: 'string', default: '' },
    theme: { type: 'string', multiple: true },
    width: { type: 'string', multiple: true, default: ['360', '1280'] },
    locale: { type: 'string', default: 'nl' },
    /** The Storybook that was built before. */
    kept: { type: 'boolean', default: false },
  },
})

const root = join(import.meta.dirname, '..')
const storybook = join(root, '.data', 'storybook')
const output = join(root, '.data', 'contact-sheet')
const forced = 'forced colours'

/** How much of a screenshot's size is left on the sheet. */
const scales = { 360: 0.6, 1280: 0.3 }

if (!asked.kept) {
  const cli = join(
    dirname(createRequire(import.meta.url).resolve('storybook/package.json')),
    'dist/bin/dispatcher.js',
  )
  execFileSync(
    process.execPath,
    [cli, 'build', '--quiet', '--loglevel', 'error', '--output-dir', storybook],
    {
      stdio: 'inherit',
      cwd: root,
    },
  )
}

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  try {
    const body = readFileSync(join(storybook, normalize(pathname)))
    response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/plain' }).end(body)
  } catch {
    response.writeHead(404).end()
  }
})
/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)))
const address = server.address()
const port = typeof address === 'object' && address ? address.port : 0

const browser = await chromium.launch({
  executablePath: findOrInstallBrowser(),
  args: browserArguments,
})

/** @type {{ id: string, title: string, name: string, type: string }[]} */
const stories = Object.values(
  JSON.parse(readFileSync(join(storybook, 'index.json'), 'utf8')).entries,
)
/** Each theme has one story of its own, with its name. */
const themes = stories.flatMap(({ id }) => /^themes-widget--(.+)$/.exec(id)?.[1] ?? [])
const names = asked.theme ?? [...themes, forced]
/** @type {Map<string, typeof stories>} */
const groups = new Map()
for (const story of stories) {
  if (story.type !== 'story' || story.title.startsWith('Themes/')) continue
  if (!story.title.startsWith(asked.group)) continue
  groups.set(story.title, [...(groups.get(story.title) ?? []), story])
}

mkdirSync(output, { recursive: true })
for (const width of asked.width.map(Number)) {
  const page = await browser.newPage({
    viewport: { width, height: width < 768 ? 740 : 800 },
    reducedMotion: 'reduce',
  })
  for (const [title, group] of groups) {
    const rows = []
    for (const story of group) rows.push({ name: story.name, shots: await shotsOf(page, story.id) })
    await paste(title, width, rows)
  }
  await page.close()
}
await browser.close()
server.close()

/**
 * One story in each theme.
 * @param {import('@playwright/test').Page} page
 * @param {string} id
 */
async function shotsOf(page, id) {
  await page.emulateMedia({ forcedColors: 'none' })
  await page.goto(
    `http://127.0.0.1:${port}/iframe.html?viewMode=story&id=${id}&globals=locale:${asked.locale}`,
  )
  // What somebody does in the story has been done.
  await page.waitForFunction(() =>
    /finished|completed|errored|aborted/.test(
      Reflect.get(window, '__STORYBOOK_PREVIEW__')?.currentRender?.phase ?? '',
    ),
  )
  // What appears late has appeared.
  await page.waitForTimeout(500)
  const shots = []
  for (const name of names) {
    await page.emulateMedia({ forcedColors: name === forced ? 'active' : 'none' })
    await page.evaluate((detail) => {
      dispatchEvent(new CustomEvent('id-contact-change-theme', { detail }))
    }, name)
    await page.waitForTimeout(120)
    shots.push(await page.screenshot({ fullPage: true, type: 'jpeg', quality: 85 }))
  }
  return shots
}

/**
 * @param {string} title of the group
 * @param {number} width of each screenshot, in pixels
 * @param {{ name: string, shots: Buffer[] }[]} rows
 */
async function paste(title, width, rows) {
  const small = width * (width === 360 ? scales[360] : scales[1280])
  const cell = (/** @type {Buffer} */ shot) =>
    `<td><img width="${small}" src="data:image/jpeg;base64,${shot.toString('base64')}">`
  const page = await browser.newPage({
    viewport: { width: Math.ceil((small + 12) * names.length + 24), height: 600 },
  })
  await page.setContent(`<style>body{font:13px sans-serif;background:#889}td{vertical-align:top;padding:4px}
    th{text-align:start;padding:4px;color:#fff}img{display:block}</style>
    <table><tr>${names.map((name) => `<th>${name}`).join('')}${rows
      .map(
        ({ name, shots }) =>
          `<tr><th colspan="${names.length}">${name.replaceAll('<', '&lt;')}<tr>${shots.map(cell).join('')}`,
      )
      .join('')}</table>`)
  const file = `${title.replace(/[^a-z]+/gi, '-').toLowerCase()}-${width}.png`
  writeFileSync(join(output, file), await page.screenshot({ fullPage: true }))
  await page.close()
  console.log(join('.data', 'contact-sheet', file))
}
