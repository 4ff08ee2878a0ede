import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openChoiceParamsOfAnyAge } from '../../../protocol/choice-params.ts'
import { listenForNews } from '../conversation/news.ts'
import {
  type AskingComm,
  askingComm,
  asking,
  asks,
  askingPurposes,
  begins,
  choiceKey,
  newest,
  shares,
  stands,
  stubCore,
  talking,
  viewOf,
  withChoicePage,
} from '../testing/asking.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { onPostgres } from '../testing/on-both-databases.ts'
import { Browser, loggedIn } from '../testing/people.ts'

const identify = { citizen: 1, purpose: 'identify', attributes: ['name', 'bsn'] }

describe('who may ask what', () => {
  let comm: AskingComm
  beforeAll(async () => {
    comm = await askingComm()
  })
  afterAll(() => comm.close())

  it.each([
    ['for what the subject may not ask', { ...identify, purpose: 'passport' }, 400],
    ['for what does not exist', { ...identify, purpose: 'gone' }, 400],
    ['for an attribute that it does not have', { ...identify, attributes: ['email'] }, 400],
    ['for nothing', { ...identify, attributes: [] }, 400],
    ['somebody who is not there', { ...identify, citizen: 2 }, 409],
  ])('not %s', async (_what, wanted, status) => {
    const talk = await talking(comm, 'question')
    expect((await asks(talk, wanted)).status).toBe(status)
    expect((await viewOf(talk)).ask).toBeNull()
  })

  it('nobody but the agent who talks to them', async () => {
    const talk = await talking(comm, 'question')
    const colleague = await loggedIn(comm, 'Medewerker 2')
    expect((await asks({ ...talk, agent: colleague }, identify)).status).toBe(404)
    await talk.agent.post(`/desk/conversations/${talk.id}/end`)
    expect((await asks(talk, identify)).status).toBe(409)
  })

  it('the citizen chooses a way that it takes, and only what is asked is begun', async () => {
    const talk = await talking(comm, 'question')
    expect((await begins(talk)).headers.get('location')).toBe(talk.page)
    await asks(talk, identify)
    expect((await begins(talk, 'gone')).status).toBe(400)
    expect((await begins({ ...talk, citizen: new Browser(comm) })).status).toBe(403)
    expect(comm.core.starts).toEqual([])
  })

  it('where the core is away the citizen reads so, with the way back, and the question stays', async () => {
    const talk = await talking(comm, 'question')
    await asks(talk, identify)
    await viewOf(talk)
    comm.core.fails = 'away'
    const page = await talk.citizen.submit(`${talk.page}/identify`, { auth_method: 'demo' })
    expect(page.status).toBe(502)
    comm.core.fails = new Response('{"client_url":"http://evil.example/"}', { status: 200 })
    expect((await begins(talk)).status).toBe(502)
    comm.core.fails = undefined
    expect((await stands(comm, talk)).state).toBe('asked')
    expect((await begins(talk)).headers.get('location')).toBe('https://login.example/session/1')
    expect(comm.lines.join('\n')).not.toContain('evil.example')
  })
})

describe('on a page elsewhere', () => {
  let comm: AskingComm
  beforeAll(async () => {
    comm = await askingComm(undefined, withChoicePage)
  })
  afterAll(() => comm.close())

  const start = (comm: AskingComm, url: string, purpose = 'identify') =>
    comm.publicApp.request(new URL(url).pathname, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ purpose, auth_method: 'demo' }),
    })

  it('the citizen chooses there, which begins in their place until a result has come', async () => {
    const talk = await talking(comm, 'question')
    await asks(talk, identify)
    expect((await viewOf(talk)).ask?.elsewhere).toBe(true)
    const away = await talk.citizen.submit(`${talk.page}/identify/elsewhere`)
    const [address, params = ''] = (away.headers.get('location') ?? '').split('/start-auth/')
    expect(address).toBe('https://contact.example')
    const signers = [{ key: choiceKey }]
    const { params: opened } = await openChoiceParamsOfAnyAge(params, { signers, now: comm.now })
    expect(opened).toMatchObject({
      purpose: 'identify',
      display_name: 'Gemeente Voorbeeld',
      cancel_url: `http://localhost:8081${talk.page}`,
    })

    expect((await start(comm, opened.start_url, 'report_move')).status).toBe(400)
    expect((await start(comm, `${opened.start_url}x`)).status).toBe(409)
    const answer = await start(comm, opened.start_url)
    expect(await answer.json()).toEqual({ client_url: 'https://login.example/session/1' })
    await shares(comm)
    expect((await start(comm, opened.start_url)).status).toBe(409)
    await talk.citizen.get(newest(comm).back)
    expect((await stands(comm, talk)).shown).toEqual(['Kanarie', '999990020'])
  })
})

onPostgres(({ open, share }) => {
  let one: AskingComm
  let other: TestComm
  beforeAll(async () => {
    one = await askingComm(open)
    const core = stubCore(one.now)
    other = await testComm(
      {
        purposes: askingPurposes,
        comm: { ...demoConfiguration.comm, ...asking, data_folder: one.dataFolder },
      },
      share,
      core.fetch,
    )
  })
  afterAll(async () => {
    await other.close()
    await one.close()
  })

  describe('two processes, at the same moment', () => {
    const begun = async () => {
      const talk = await talking(one, 'question')
      await asks(talk, identify)
      await begins(talk)
      return talk
    }
    const timeline = async (id: string) =>
      (
        await one.database.query<{ kind: string }>(
          'select kind from happening where conversation_id = $1',
          [id],
        )
      ).map(({ kind }) => kind)

    it('two tabs come back: once it is let go, and both see the conversation', async () => {
      const talk = await begun()
      await shares(one)
      const { back } = newest(one)
      const answers = await Promise.all([
        talk.citizen.at(one).get(back),
        talk.citizen.at(other).get(back),
      ])
      expect(answers.map(({ headers }) => headers.get('location'))).toEqual([talk.page, talk.page])
      expect((await timeline(talk.id)).filter((kind) => kind === 'identified')).toHaveLength(1)
      expect((await stands(one, talk)).shown).toHaveLength(2)
    })

    it('their own browser and another: the one that is first decides, and it is never half', async () => {
      const talk = await begun()
      await shares(one)
      const { back } = newest(one)
      const [, stranger] = await Promise.all([
        talk.citizen.at(one).get(back),
        new Browser(other).isRefused(back),
      ])
      const { state, shown } = await stands(one, talk)
      expect([
        ['done', 2],
        ['not_confirmed', 0],
      ]).toContainEqual([state, shown.length])
      expect(stranger.status).toBe(403)
    })

    it.each(['end', 'ask/withdraw'])('the agent does %s while the result comes', async (act) => {
      const talk = await begun()
      const [, result] = await Promise.all([
        talk.agent.at(other).post(`/desk/conversations/${talk.id}/${act}`, { citizen: 1 }),
        shares(one),
      ])
      expect([204, 404]).toContain(result.status)
      await talk.citizen.get(newest(one).back)
      expect(await stands(one, talk)).toEqual({ state: 'withdrawn', shown: [] })
      const held = await one.database.query(
        'select 1 from identification where conversation_id = $1 and sealed_result is not null',
        [talk.id],
      )
      expect(held).toEqual([])
    })
  })

  it('what happens at one process is heard at another', async () => {
    const talk = await talking(one, 'question')
    const news = await listenForNews(other.database)
    const heard = () =>
      new Promise<void>((done) => {
        const forget = news.hear([`conversation ${talk.id}`], () => {
          forget()
          done()
        })
      })
    const steps = [
      () => asks(talk, identify),
      () => begins(talk),
      () => new Browser(one).isRefused(newest(one).back),
    ]
    for (const step of steps) {
      const told = heard()
      await step()
      await told
    }
    expect((await stands(other, talk)).state).toBe('not_confirmed')
  })
})
