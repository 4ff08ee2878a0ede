import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { CitizenView } from '../conversation/views.ts'
import type { Database } from '../database/database.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onPostgres } from '../testing/on-both-databases.ts'
import { accepts, arrived, type Browser, loggedIn } from '../testing/people.ts'
import { sweep } from './sweep.ts'

const comm = {
  ...demoConfiguration.comm,
  keep_chat: { report_move: { days: 30, reason: 'Zo kunnen wij nagaan wat er is afgesproken.' } },
  desk: {
    local_agents: ['Medewerker 1', { name: 'Privacy', roles: ['privacy_officer'] }],
  },
}

onPostgres(({ open, share }) => {
  let one: TestComm
  let other: TestComm
  let third: Database
  /** What a third process hears. */
  const news: string[] = []
  let server: Awaited<ReturnType<typeof listening>>
  beforeAll(async () => {
    one = await testComm({ comm }, open)
    other = await testComm({ comm: { ...comm, data_folder: one.dataFolder } }, share)
    server = await listening(one)
    third = await share()
    await third.listen(
      'id_contact_news',
      (topic) => news.push(topic),
      () => {},
    )
  })
  afterAll(async () => {
    await Promise.all([one.close(), other.close(), third.close()])
    await server.close()
  })

  const removedAt = (view: CitizenView) =>
    view.at === 'deleted' ? view.kept?.removed_at : undefined

  /** A chat that is kept, and the page of its citizen at the one process. */
  async function keptAndShown() {
    const citizen = await arrived(one)
    const agent = await loggedIn(one)
    await accepts(agent, citizen.id)
    await citizen.browser.post(`${citizen.path}/messages`, {
      key: crypto.randomUUID(),
      text: 'Klopt dit?',
    })
    await agent.post(`/desk/conversations/${citizen.id}/delete`)
    const page = await ReceivedStream.open(`${server.url}${citizen.path}/events`, citizen.browser)
    await page.next('view', (view: CitizenView) => removedAt(view) === null)
    return { ...citizen, page }
  }

  it.each([
    [
      'its citizen in another window',
      ({ browser, path }: { browser: Browser; path: string }) =>
        browser.at(other).submit(`${path}/kept/delete`),
    ],
    [
      'a privacy officer',
      async ({ id }: { id: string }) =>
        (await loggedIn(other, 'Privacy')).submit(`/desk/privacy/kept/${id}/delete`),
    ],
    [
      'the clock',
      async () => {
        other.pass(31 * 24 * 60)
        await sweep(await contextOf(other))
      },
    ],
  ])(
    'an open page shows at once that what was kept is deleted by %s, whichever process does it',
    async (_, remove) => {
      const kept = await keptAndShown()
      news.length = 0
      await remove(kept)
      // Else the page would learn of it at its next heartbeat.
      await vi.waitFor(() => expect(news).toContain(`conversation ${kept.id}`))
      await kept.page.next('view', (view: CitizenView) => typeof removedAt(view) === 'string')
      kept.page.close()
    },
  )
})
