import { afterAll, beforeAll, expect, it } from 'vitest'
import { hourEndedOf, openKeyring } from '../keyring.ts'
import { sweep } from '../sweep.ts'
import { noteUnreadable } from '../unreadable.ts'
import type { CommContext } from '../../conversation/context.ts'
import { extend } from '../../conversation/extend.ts'
import { type TestComm, testComm } from '../../testing/comm.ts'
import { contextOf } from '../../testing/context.ts'
import { arrived, Browser, loggedIn } from '../../testing/people.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  let context: CommContext
  beforeAll(async () => {
    comm = await testComm({}, open)
    context = await contextOf(comm)
  })
  afterAll(() => comm.close())

  const check = '/comm/chat/receipts'

  /** The receipt of a conversation that its citizen stopped. */
  async function stopped() {
    const citizen = await arrived(comm)
    await citizen.browser.post(`${citizen.path}/stop`)
    return { ...citizen, file: await fileOf(citizen) }
  }

  async function fileOf({ browser, path }: { browser: Browser; path: string }): Promise<string> {
    return (await browser.get(`${path}/receipt`)).text()
  }

  const wordsOf = (page: string) => page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
  const checked = async (receipt: string) =>
    wordsOf(await (await new Browser(comm).submit(check, { receipt })).text())

  it('gives whoever owned the conversation a file, once it is deleted, and nobody else', async () => {
    const { browser, path } = await arrived(comm)
    expect((await browser.get(`${path}/receipt`)).headers.get('location')).toBe(path)
    await browser.post(`${path}/stop`)
    const response = await browser.get(`${path}/receipt`)
    expect(response.headers.get('content-disposition')).toBe(
      'attachment; filename="bewijs-van-wissen.txt"',
    )
    const text = await response.text()
    expect(text).toContain('Wat er is gewist: Naam en BSN.')
    expect(text).toContain('De persoon in het gesprek is zelf gestopt.')
    expect(text).not.toMatch(/Testburger|999990019/)
    expect((await new Browser(comm).get(`${path}/receipt`)).status).toBe(403)
  })

  it('is offered on the page where the conversation was, by script and without', async () => {
    const { browser, path } = await stopped()
    const page = await (await browser.get(path)).text()
    expect(page).toContain(`href="${path}/receipt?lang=nl"`)
    expect(page).toContain(`href="${check}?lang=nl"`)
    expect(page).toContain('"unreadable_at":null')
  })

  it('says on the page for everybody that a receipt is genuine, and what it says', async () => {
    const { file, id } = await stopped()
    const words = await checked(file)
    expect(words).toContain('Dit bewijs is echt')
    expect(words).toContain('Het is van Gemeente Voorbeeld')
    expect(words).toContain('Naam en BSN')
    expect(words).toContain(id)
    expect(words).toContain('Controleer dit bewijs later nog eens.')
  })

  it('takes the file itself too, as a browser sends it', async () => {
    const { file } = await stopped()
    const form = new FormData()
    form.set('receipt', '')
    form.set('file', new File([file], 'bewijs-van-wissen.txt', { type: 'text/plain' }))
    const response = await comm.publicApp.request(check, { method: 'POST', body: form })
    expect(wordsOf(await response.text())).toContain('Dit bewijs is echt')
  })

  it('says what is wrong with anything else, in the language of the page', async () => {
    const { file } = await stopped()
    expect(await checked(file.replace(/(eyJ[\w-]+\.)(...)/, '$1AAA'))).toContain(
      'Dit bewijs klopt niet',
    )
    expect(await checked('')).toContain('Er is nog geen bewijs')
    expect(await checked('x'.repeat(20_000))).toContain('Dit is te groot')
    const english = await new Browser(comm).submit(`${check}?lang=en`, { receipt: 'x' })
    expect(wordsOf(await english.text())).toContain('This is not a whole proof')
    const huge = await comm.publicApp.request(check, {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': '70000',
        accept: 'text/html',
      },
      body: `receipt=${'x'.repeat(70_000)}`,
    })
    expect(huge.status).toBe(413)
    expect(wordsOf(await huge.text())).toContain('Dit is te groot')
  })

  it('never shows as markup what somebody pasted', async () => {
    const hostile = '<img src=x onerror=alert(1)>'
    const page = await (await new Browser(comm).submit(check, { receipt: hostile })).text()
    expect(page).not.toContain('<img')
  })

  it('gives a new one once the keys are destroyed, for the old one too, when the cookie is gone', async () => {
    const { file, browser, path, id } = await stopped()
    comm.pass(205 + 60 - 1)
    await sweep(context)
    expect(await fileOf({ browser, path })).toContain('Sleutel wordt vernietigd rond')
    comm.pass(2)
    await sweep(context)
    expect(await fileOf({ browser, path })).toContain('Sleutel vernietigd op')
    expect(wordsOf(await (await browser.get(path)).text())).toContain(
      'Ook kopieën van de database kan niemand meer openen.',
    )

    expect(await checked(file)).toContain('Er is een nieuw bewijs')
    const renewed = await new Browser(comm).submit(`${check}/renewed`, { receipt: file })
    const text = await renewed.text()
    expect(text).toContain(`Nummer van het gesprek: ${id}`)
    const words = await checked(text)
    expect(words).toContain('Sleutel vernietigd op')
    expect(words).not.toMatch(/nieuw bewijs|later nog eens/)
  })

  it('gives no new one for what isn’t genuine', async () => {
    const { file } = await stopped()
    const changed = file.replace(/(eyJ[\w-]+\.)(...)/, '$1AAA')
    const response = await new Browser(comm).submit(`${check}/renewed`, { receipt: changed })
    expect(response.headers.get('content-disposition')).toBeNull()
    expect(wordsOf(await response.text())).toContain('Dit bewijs klopt niet')
  })

  it('waits for every key that the conversation ever had', async () => {
    const { browser, path, id } = await arrived(comm)
    const agent = await loggedIn(comm)
    await agent.post(`/desk/conversations/${id}/accept`)
    for (let minutes = 0; minutes < 180; minutes += 10) {
      comm.pass(10)
      await extend(context, id)
    }
    await browser.post(`${path}/stop`)
    const [row] = await comm.database.query<{ wrapping_key_ids: string[] }>(
      'select wrapping_key_ids from deletion where conversation_id = $1',
      [id],
    )
    const ids = row?.wrapping_key_ids ?? []
    expect(ids.length).toBeGreaterThanOrEqual(2)
    expect(new Set(ids).size).toBe(ids.length)
    comm.pass(24 * 60 - 1)
    // The folder of another machine holds none of them, which says nothing.
    const elsewhere = await openKeyring(`${comm.dataFolder}/elsewhere`, comm.now)
    await noteUnreadable({ ...context, keyring: elsewhere })
    expect(await fileOf({ browser, path })).toContain('Sleutel wordt vernietigd rond')
    // All but the youngest are gone.
    const youngest = Math.max(...ids.map((one) => hourEndedOf(one) ?? 0))
    await context.keyring.destroyOld(comm.now().getTime() - youngest)
    await noteUnreadable(context)
    expect(await fileOf({ browser, path })).toContain('Sleutel wordt vernietigd rond')
    await context.keyring.destroyOld(0)
    await noteUnreadable(context)
    expect(await fileOf({ browser, path })).toContain('Sleutel vernietigd op')
  })

  it('publishes the keys for whoever checks by themselves', async () => {
    const response = await new Browser(comm).get(`${check}/keys`)
    expect(response.headers.get('content-type')).toBe('application/jwk-set+json')
    const { keys } = (await response.json()) as { keys: object[] }
    expect(keys).toHaveLength(1)
    expect(JSON.stringify(keys)).not.toContain('"d"')
  })

  it('shows a page that holds no script and goes nowhere else', async () => {
    const response = await new Browser(comm).get(check)
    expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
    const page = await response.text()
    expect(page).not.toContain('<script')
    expect(page).toContain('enctype="multipart/form-data"')
  })
})
