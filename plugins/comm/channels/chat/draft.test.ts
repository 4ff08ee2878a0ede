import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AskingComm, askingComm, asks, type Talk, talking } from '../../testing/asking.ts'
import { onBothDatabases } from '../../testing/on-both-databases.ts'
import { storedOf } from '../../testing/staged.ts'

const draft = 'Half getypt:\nmijn vraag is'
/** As a browser sends a form. */
const typed = { auth_method: 'demo', draft: draft.replaceAll('\n', '\r\n') }

onBothDatabases(({ open }) => {
  let comm: AskingComm
  beforeAll(async () => {
    comm = await askingComm(open)
  })
  afterAll(() => comm.close())

  const asked = async () => {
    const talk = await talking(comm)
    await asks(talk)
    return talk
  }
  const draftOf = async ({ citizen, page }: Talk): Promise<string> => {
    const text = await (await citizen.get(page)).text()
    const [, data = ''] = /<script[^>]*id="data"[^>]*>([^<]*)</.exec(text) ?? []
    return (JSON.parse(data) as { draft: string }).draft
  }

  it.each(['identify', 'identify/refuse', 'take-back'])(
    'what a citizen typed and did not send is in the field again after %s, once, and the agent never reads it',
    async (path) => {
      const talk = await asked()
      await talk.citizen.submit(`${talk.page}/${path}`, typed)
      expect((await storedOf(comm)).join('\n')).not.toMatch(/Half getypt/)
      const atDesk = await talk.agent.get(`/desk/conversations/${talk.id}`)
      expect(await atDesk.text()).not.toContain('Half getypt')
      expect(await draftOf(talk)).toBe(draft)
      expect(await draftOf(talk)).toBe('')
      const kept = await comm.database.query(
        'select 1 from citizen where conversation_id = $1 and sealed_draft is not null',
        [talk.id],
      )
      expect(kept).toEqual([])
    },
  )

  it('whoever only looks ahead does not take it away', async () => {
    const talk = await asked()
    await talk.citizen.submit(`${talk.page}/identify`, typed)
    await talk.citizen.get(talk.page, { 'sec-purpose': 'prefetch' })
    expect(await draftOf(talk)).toBe(draft)
  })

  it('one that is too long is cut, and they can go on; nothing typed keeps nothing', async () => {
    const talk = await asked()
    const { headers } = await talk.citizen.submit(`${talk.page}/identify`, {
      ...typed,
      draft: 'x'.repeat(4_500),
    })
    expect(headers.get('location')).toBe('https://login.example/session/1')
    expect(await draftOf(talk)).toHaveLength(4_000)
    await talk.citizen.submit(`${talk.page}/identify`, { ...typed, draft: ' \r\n' })
    expect(await draftOf(talk)).toBe('')
  })

  it('once the agent has ended it, nothing is given back', async () => {
    const talk = await asked()
    await talk.citizen.submit(`${talk.page}/identify`, typed)
    await talk.agent.post(`/desk/conversations/${talk.id}/end`)
    expect(await draftOf(talk)).toBe('')
  })
})
