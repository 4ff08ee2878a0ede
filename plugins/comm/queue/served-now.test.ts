import { expect, it } from 'vitest'
import type { CitizenView, Place } from '../conversation/views.ts'
import { testComm } from '../testing/comm.ts'
import { listening, ReceivedStream } from '../testing/listener.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import { arrived, type Browser, loggedIn } from '../testing/people.ts'
import { noteLapsedDesks } from './lapsed.ts'

const local_agents = [
  { name: 'Medewerker 1', subjects: ['passport'] },
  { name: 'Medewerker 2', subjects: ['report_move'] },
  { name: 'Leiding', roles: ['lead'] },
]
const nobody = 'Er is op dit moment geen medewerker beschikbaar. U houdt uw plek.'

onBothDatabases(({ open }) => {
  it('who waits for a subject that nobody at work serves reads so, and hears of it when that changes', async () => {
    const test = await testComm({ comm: { desk: { local_agents } } }, open)
    const server = await listening(test)
    await loggedIn(test, 'Medewerker 2')
    await loggedIn(test, 'Leiding')
    const { browser, path } = await arrived(test, { purpose: 'passport' })
    const page = async (reader: Browser) => (await reader.get(path)).text()
    expect(await page(browser)).toContain(nobody)
    const stream = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    await stream.next('view', (view: CitizenView) => view.at === 'waiting' && view.served === false)

    const agent = await loggedIn(test, 'Medewerker 1')
    await stream.next('place', ({ served }: Place) => served === true)
    expect(await page(browser)).toContain('helpt u zo met')

    await agent.post('/desk/presence', { presence: 'pause' })
    expect(await page(browser)).toContain('helpt u zo met')
    await agent.post('/desk/presence', { presence: 'away' })
    await stream.next('place', ({ served }: Place) => served === false)
    expect(await page(browser)).toContain(nobody)

    stream.close()
    await server.close()
    await test.close()
  })

  it('who waits hears that nobody is there when the only agent, who had nobody in hand, shows no sign of life any more', async () => {
    const test = await testComm({ comm: { desk: { local_agents } } }, open)
    const server = await listening(test)
    await loggedIn(test, 'Medewerker 1')
    const first = await arrived(test, { purpose: 'passport' })
    test.pass(0.01)
    const { browser, path } = await arrived(test, { purpose: 'passport' })
    const stream = await ReceivedStream.open(`${server.url}${path}/events`, browser)
    await stream.next('view', (view: CitizenView) => view.at === 'waiting' && view.served === true)

    // The queue moves once more, so that what is seen of it afterwards is no look that was under way.
    await first.browser.submit(`${first.path}/stop`)
    await stream.next('place', ({ people_before }: Place) => people_before === 0)
    // Nobody comes, goes or moves.
    test.pass(1.1)
    await stream.next('place', ({ served }: Place) => served === false)
    expect(await (await browser.get(path)).text()).toContain(nobody)

    // Whoever looks after that finds it noticed.
    expect(await noteLapsedDesks(test)).toBe(0)
    stream.close()
    await server.close()
    await test.close()
  })
})
