import { afterAll, beforeAll, expect, it } from 'vitest'
import { onBothDatabases } from '../testing/on-both-databases.ts'
import {
  type AskingComm,
  askingComm,
  asks,
  begins,
  newest,
  stands,
  talking,
} from '../testing/asking.ts'
import { Browser } from '../testing/people.ts'

onBothDatabases(({ open }) => {
  let comm: AskingComm
  beforeAll(async () => {
    comm = await askingComm(open)
  })
  afterAll(() => comm.close())

  async function begun() {
    const talk = await talking(comm, 'question')
    await asks(talk, { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] })
    await begins(talk)
    return talk
  }

  it('a result that another browser brings after the nonce was used is used up, and stands in no address', async () => {
    const talk = await begun()
    const { back } = newest(comm)
    await talk.citizen.get(back)
    const result = await comm.seal()
    const victim = new Browser(comm)
    const read = await victim.isRefused(`${back}?result=${result}`)
    expect(read).toMatchObject({ status: 403, address: '/comm/chat/refused/elsewhere' })
    expect(read.text).toContain('hebben wij de gegevens gewist')
    await begins(talk)
    await talk.citizen.get(`${newest(comm).back}?result=${result}`)
    expect(await stands(comm, talk)).toEqual({ state: 'failed', shown: [] })
  })

  it('nor does the conversation’s own browser keep one for the next nonce', async () => {
    const talk = await begun()
    const { back, cancel } = newest(comm)
    const [first, second] = [await comm.seal(), await comm.seal({ jti: 'second' })]
    // To the address for who cancels, and then to one that was used with it.
    await talk.citizen.get(`${cancel}?result=${first}`)
    await talk.citizen.get(`${back}?result=${second}`)
    for (const result of [first, second]) {
      await begins(talk)
      await talk.citizen.get(`${newest(comm).back}?result=${result}`)
      expect(await stands(comm, talk)).toEqual({ state: 'failed', shown: [] })
    }
  })

  it('the core is told that the address takes the result from the browser alone', async () => {
    await begun()
    expect(comm.core.starts.at(-1)).toMatchObject({ result_in_browser: true })
  })
})
