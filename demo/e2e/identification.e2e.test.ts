import { Citizen } from './citizen.ts'
import { expect, newContext, test } from './test.ts'

test('cancelling brings the citizen back to the municipal page, with a message and their choice', async ({
  citizen,
}) => {
  await citizen.opens()
  await citizen.chooses('Testportemonnee')
  await citizen.page.getByRole('button', { name: 'Annuleren' }).click()

  await citizen.page.waitForURL(/verhuizen\.html/)
  const message = citizen.page.getByText('Inloggen is geannuleerd')
  await expect(message).toBeVisible()
  await expect(citizen.page.getByText('Er zijn geen gegevens gedeeld.')).toBeVisible()
  await expect(citizen.page.getByRole('radio', { name: 'Testportemonnee' })).toBeChecked()
  // What happened leaves the address; what was chosen stays, for whoever goes back once more.
  await expect(citizen.page).toHaveURL(
    /\/verhuizen\.html#id-contact-choice=report_move\.chat\.wallet$/,
  )

  // And they can try again from there.
  await citizen.page.getByRole('button', { name: 'Verder' }).click()
  await citizen.page.getByRole('button', { name: /Verder naar/ }).click()
  await citizen.identifies()
  await citizen.waits()
  expect(citizen.complaints).toEqual([])
})

test('the municipal page keeps nothing: no cookie, no storage, no request but to the core', async ({
  citizen,
  installation,
}) => {
  const asked: string[] = []
  citizen.page.on('request', (request) => asked.push(request.url()))
  await citizen.opens()
  await expect(citizen.page.getByRole('radio', { name: 'Testinlog' })).toBeVisible()
  const kept = await citizen.page.evaluate(() => ({
    cookies: document.cookie,
    local: localStorage.length,
    session: sessionStorage.length,
  }))
  expect(kept).toEqual({ cookies: '', local: 0, session: 0 })
  expect(await citizen.page.context().cookies()).toEqual([])
  for (const url of asked) {
    expect(url.startsWith(installation.site) || url.startsWith(installation.contact)).toBe(true)
  }
  expect(asked.filter((url) => url.includes('/session_options'))).toHaveLength(1)
})

test('a second browser with the citizen’s address gets nothing', async ({
  citizen,
  installation,
  browser,
}) => {
  const addresses: string[] = []
  citizen.page.on('framenavigated', (frame) => addresses.push(frame.url()))
  citizen.page.on('request', (request) => {
    if (request.isNavigationRequest()) addresses.push(request.url())
  })
  await citizen.comesToTheQueue()
  const ours = [...new Set(addresses)].filter((url) =>
    url.startsWith(`${installation.contact}/comm`),
  )
  expect(ours.length).toBeGreaterThanOrEqual(2)

  const context = await newContext(browser)
  const other = new Citizen(await context.newPage(), installation)
  for (const address of ours) {
    const response = await other.page.goto(address)
    expect(response?.status()).toBe(403)
    await expect(other.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(other.page.getByText('Testburger')).toHaveCount(0)
    await expect(other.page.getByText('Verhuizing')).toHaveCount(0)
  }
  expect((await context.request.get(`${citizen.page.url()}/events`)).status()).toBe(403)
  await context.close()

  // The first one still has it.
  await citizen.page.reload()
  await citizen.waits()
})

test('what parts say to each other is not on the public port', async ({
  installation,
  request,
}) => {
  for (const path of [
    '/auth/demo/start_authentication',
    '/comm/chat/start_communication',
    '/comm/chat/attributes/x',
    '/auth/demo/session_feedback/x',
  ]) {
    const response = await request.post(`${installation.contact}${path}`, { data: {} })
    expect(response.status(), path).toBe(404)
  }
  expect((await request.get(`${installation.contact}/comm/chat/availability`)).status()).toBe(404)
  const internal = `http://127.0.0.1:${installation.ports.internal}`
  expect((await request.get(`${internal}/healthz`)).status()).toBe(200)
})
