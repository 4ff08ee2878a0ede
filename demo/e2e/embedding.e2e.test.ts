import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { resolve } from 'node:path'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { isFit } from './fit.ts'
import { test as onInstallation } from './test.ts'

/** The built widget on a page of another origin, with a contact server that this test answers for. */

const built = resolve(import.meta.dirname, '..', '..', 'dist', 'widget')
const options = {
  authentication: 'required',
  comm_methods: ['Chatten', 'Bellen'].map((name) => ({ tag: name, name, image_path: '/x.svg' })),
  auth_methods: [{ tag: 'digid', name: 'DigiD', image_path: '/x.svg' }],
}
const asked = 'Hoe wilt u contact met ons?'

interface Page {
  html: string
  policy?: string
  /** Puts this before what the contact server sends under this name. */
  tampered?: RegExp
}

async function open(servers: Server[], { html, policy, tampered }: Page) {
  const listen = async (server: Server) => {
    servers.push(server)
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return (server.address() as AddressInfo).port
  }
  const contact = await listen(
    createServer((request, response) => {
      const path = request.url ?? ''
      const headers = { 'access-control-allow-origin': '*' }
      if (path.startsWith('/session_options'))
        return response
          .writeHead(200, { ...headers, 'content-type': 'application/json' })
          .end(JSON.stringify(options))
      const name = path.split('/').at(-1) ?? ''
      readFile(resolve(built, name)).then(
        (bytes) => {
          response.writeHead(200, { ...headers, 'content-type': 'text/javascript' })
          response.end(tampered?.test(name) ? `window.harmed = true;${bytes.toString()}` : bytes)
        },
        () => response.writeHead(404).end(),
      )
    }),
  )
  const server = `http://localhost:${contact}`
  const fill = (text: string) => text.replaceAll('SERVER', server)
  const site = await listen(
    createServer((_request, response) => {
      response
        .writeHead(200, {
          'content-type': 'text/html; charset=utf-8',
          ...(policy && { 'content-security-policy': fill(policy) }),
        })
        .end(`<!doctype html><html lang="nl"><title>Gemeente</title>${fill(html)}</html>`)
    }),
  )
  return `http://127.0.0.1:${site}/`
}

const inside = '<a href="tel:14000">14 000</a>'
const servers: Server[] = []
test.afterEach(async () => {
  const closing = servers.splice(0).map((server) => {
    const over = new Promise((closed) => server.close(closed))
    // A browser opens connections that it may need, and asks nothing on them.
    server.closeAllConnections()
    return over
  })
  await Promise.all(closing)
})

async function integrityOf(name: string): Promise<string> {
  const bytes = await readFile(resolve(built, name))
  return `integrity="sha384-${createHash('sha384').update(bytes).digest('base64')}" crossorigin="anonymous"`
}

test('where a later part can’t be fetched it says so, and style sheets see that it failed', async ({
  page,
}) => {
  const address = await open(servers, {
    html: `<script type="module" src="SERVER/widget/id-contact.js"></script><id-contact purpose="a">${inside}</id-contact>`,
  })
  const route = '**/widget/later-*.js'
  await page.route(route, (request) => request.abort())
  // A second way to identify: else the first question needs that part as well.
  const auth_methods = ['digid', 'yivi'].map((tag) => ({ tag, name: tag, image_path: '/x.svg' }))
  await page.route('**/session_options/**', (request) =>
    request.fulfill({
      json: { ...options, auth_methods },
      headers: { 'access-control-allow-origin': '*' },
    }),
  )
  await page.goto(address)
  const widget = page.locator('id-contact')
  await widget.getByText('Chatten').click()
  await widget.getByRole('button', { name: 'Verder' }).click()
  await expect(widget).toContainText('U kunt ons nu niet bereiken via deze pagina. Probeer')
  await expect(widget.getByRole('link', { name: '14 000' })).toBeVisible()
  await expect(page.locator('id-contact:state(failed)')).toBeVisible()
  await page.unroute(route)
})

/** What /embed gives, and nothing else. */
const strict = `default-src 'none'; script-src SERVER/widget/; connect-src SERVER; form-action SERVER/start; require-trusted-types-for 'script'; trusted-types lit-html`

for (const [what, script] of [
  ['the script in parts', 'type="module" src="SERVER/widget/id-contact.js"'],
  [
    'one version in one file',
    'type="module" src="SERVER/widget/1.2.3/id-contact.complete.js" HASH',
  ],
  ['the classic script', 'src="SERVER/widget/1.2.3/id-contact.classic.js" HASH'],
] as const) {
  for (const where of ['before', 'after'] as const) {
    test(`${what}, ${where} the element and a marked div, on a page with a strict policy`, async ({
      page,
    }) => {
      const complaints: string[] = []
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
      })
      page.on('pageerror', ({ message }) => complaints.push(message))
      const name = /id-contact[\w.]*\.js/.exec(script)?.[0] ?? ''
      const tag = `<script ${script.replace('HASH', await integrityOf(name))}></script>`
      const places = `<id-contact purpose="a">${inside}</id-contact><div data-id-contact data-purpose="b" data-layout="dialog">${inside}</div>`
      const html = where === 'before' ? tag + places : places + tag
      await page.goto(await open(servers, { html, policy: strict }))
      await expect(page.getByRole('heading', { name: asked })).toBeVisible()
      await page.getByRole('button', { name: 'Neem contact op' }).click()
      const dialog = page.getByRole('dialog', { name: 'Neem contact op' })
      await expect(dialog.getByRole('heading', { name: asked })).toBeVisible()
      // The page's icon is asked for by the browser itself.
      expect(complaints.filter((text) => !text.includes('favicon'))).toEqual([])
    })
  }
}

for (const name of ['id-contact.complete.js', 'id-contact.classic.js']) {
  test(`${name} with a hash is all that runs; changed on its way, nothing runs`, async ({
    page,
  }) => {
    const requests: string[] = []
    page.on('request', (request) => requests.push(new URL(request.url()).pathname))
    const type = name.includes('classic') ? '' : 'type="module" '
    const html = `<script ${type}src="SERVER/widget/1.2.3/${name}" ${await integrityOf(name)}></script><id-contact purpose="a" lang="en" layout="button">${inside}</id-contact>`
    await page.goto(await open(servers, { html }))
    await page.getByRole('button', { name: 'Contact us' }).click()
    await page.getByText('How do you want to contact us?').waitFor()
    expect(requests.filter((path) => path.endsWith('.js'))).toEqual([`/widget/1.2.3/${name}`])

    await page.goto(await open(servers, { html, tampered: /\.js$/ }))
    await expect(page.getByRole('link', { name: '14 000' })).toBeVisible()
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
    expect(await page.evaluate(() => customElements.get('id-contact'))).toBeUndefined()
  })
}

test('loaded twice, in two forms, there is one widget in each place', async ({ page }) => {
  const html = `<script src="SERVER/widget/id-contact.classic.js"></script><script type="module" src="SERVER/widget/id-contact.js"></script><div data-id-contact data-purpose="a">${inside}</div>`
  await page.goto(await open(servers, { html }))
  await expect(page.getByRole('heading', { name: asked })).toBeVisible()
  await page.waitForLoadState('networkidle')
  expect(await page.locator('id-contact').count()).toBe(1)
})

for (const width of [360, 1440]) {
  onInstallation(
    `the page for web editors is accessible and fits, ${width} px wide`,
    async ({ citizen: { page }, installation }) => {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await page.goto(`${installation.contact}/embed?site=nieuw.example`)
      await page.getByRole('heading', { name: 'Laat zien wie u bent' }).waitFor()
      await isFit(page, 'embed')
      await page.getByLabel('Vorm', { exact: true }).selectOption('dialog')
      await page.getByLabel('Kleuren en letters').selectOption('dark')
      await expect(page.locator('#tag')).toContainText('layout="dialog"')
      await page.getByRole('button', { name: 'Neem contact op' }).click()
      await page.getByRole('dialog').getByRole('heading').waitFor()
      await isFit(page, 'the preview in a dialog')
    },
  )
}

onInstallation('the code of /embed works where it is pasted', async ({ browser, installation }) => {
  const context = await browser.newContext({ locale: 'nl-NL' })
  const page = await context.newPage()
  await page.goto(`${installation.contact}/embed?site=${encodeURIComponent(installation.site)}`)
  await expect(page.getByText('Uw website is toegestaan')).toBeVisible()
  const code = (await page.locator('#tag').textContent()) ?? ''
  expect(code).toContain('integrity="sha384-')
  // The same build, from the server of this file.
  await page.goto(await open(servers, { html: code.replaceAll(installation.contact, 'SERVER') }))
  await expect(page.getByRole('heading', { name: asked })).toBeVisible()
  await context.close()
})

onInstallation(
  'with its styles nothing jumps, however late the script comes',
  async ({ browser, installation }) => {
    const context = await browser.newContext({ locale: 'nl-NL' })
    const page = await context.newPage()
    for (const layout of ['inline', 'button', 'dialog'])
      for (const form of ['tag', 'stripped']) {
        await page.goto(`${installation.contact}/embed?layout=${layout}&script=newest`)
        const css = (await page.locator('#css').textContent()) ?? ''
        const code = (await page.locator(`#${form}`).textContent()) ?? ''
        let come = () => undefined as void
        const late = new Promise<void>((resolve) => (come = resolve))
        await page.route('**/id-contact.js', async (route) => {
          await late
          await route.continue()
        })
        const html = `<style>${css}</style>${code}<p id="below">Daaronder</p>`
        const there = html.replaceAll(installation.contact, 'SERVER')
        await page.goto(await open(servers, { html: there }), { waitUntil: 'commit' })
        const topOf = () => page.locator('#below').evaluate((p) => p.getBoundingClientRect().top)
        const before = await topOf()
        come()
        const shown =
          layout === 'inline'
            ? page.getByRole('heading', { name: asked })
            : page.getByRole('button', { name: 'Neem contact op' })
        await expect(shown).toBeVisible()
        expect(await topOf(), `${layout}, ${form}`).toBe(before)
        await page.unroute('**/id-contact.js')
      }
    await context.close()
  },
)

onInstallation(
  'the page for web editors is in English too, with what was chosen',
  async ({ citizen: { page }, installation }) => {
    await page.goto(`${installation.contact}/embed`)
    await page.getByLabel('Vorm', { exact: true }).selectOption('dialog')
    await page.getByRole('link', { name: 'English' }).click()
    await expect(page.getByRole('heading', { name: 'Put contact on your website' })).toBeVisible()
    await expect(page.getByLabel('Shape')).toHaveValue('dialog')
    await expect(page.locator('#tag')).toContainText('layout="dialog"')
    await page.getByRole('link', { name: 'Nederlands' }).click()
    await expect(page.getByLabel('Vorm', { exact: true })).toHaveValue('dialog')
  },
)
