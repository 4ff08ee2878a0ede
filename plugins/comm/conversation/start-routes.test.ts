import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type TestComm, testComm } from '../testing/comm.ts'
import { contextOf } from '../testing/context.ts'
import { arrived, deliver, listOf, loggedIn, start } from '../testing/people.ts'
import { onBothDatabases } from '../testing/on-both-databases.ts'

onBothDatabases(({ open }) => {
  let comm: TestComm
  beforeAll(async () => {
    comm = await testComm({}, open)
  })
  afterAll(() => comm.close())

  const post = (body: string, type = 'application/json') =>
    comm.internalApp.request('/comm/chat/start_communication', {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })

  async function codeOf(response: Response): Promise<string> {
    expect(response.headers.get('content-type')).toContain('application/problem+json')
    return ((await response.json()) as { code: string }).code
  }

  describe('start_communication', () => {
    it('answers a client URL on the public address and an attr URL on the internal one', async () => {
      const response = await post(JSON.stringify({ purpose: 'report_move', later_field: 1 }))
      const answer = (await response.json()) as Record<string, string>
      expect(answer.client_url).toMatch(/^http:\/\/localhost:8081\/comm\/chat\/c\/[\w-]{43}$/)
      expect(answer.attr_url).toMatch(
        /^http:\/\/127\.0\.0\.1:8082\/comm\/chat\/attributes\/[\w-]{43}$/,
      )
    })

    it.each([
      ['no JSON', '{', 400, 'body_invalid'],
      ['an array', '[]', 400, 'body_invalid'],
      ['no purpose', '{}', 400, 'body_invalid'],
      ['a number for a purpose', '{"purpose": 3}', 400, 'body_invalid'],
      ['an unknown purpose', '{"purpose": "nothing"}', 400, 'purpose_unknown'],
      [
        'a return URL that is a script',
        '{"purpose":"report_move","return_url":"javascript:0"}',
        400,
        'body_invalid',
      ],
      [
        'nonsense for a result',
        '{"purpose":"report_move","auth_result":"x"}',
        400,
        'auth_result_invalid',
      ],
    ])('refuses %s and leaves no trace', async (_what, body, status, code) => {
      const traces = async () => [
        await comm.database.query('select id from conversation'),
        await comm.database.query('select conversation_id from deletion'),
      ]
      const before = await traces()
      const response = await post(body)
      expect(response.status).toBe(status)
      expect(await codeOf(response)).toBe(code)
      expect(await traces()).toEqual(before)
    })

    it('is not on the public side', async () => {
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
      for (const path of ['/comm/chat/start_communication', '/comm/chat/attributes/x']) {
        expect((await comm.publicApp.request(path, init)).status).toBe(404)
      }
    })

    it('with a result answers no attr URL, and the citizen is in the queue on arrival', async () => {
      const { clientPath, attrPath } = await start(comm, { auth_result: await comm.seal() })
      expect(attrPath).toBe('')
      const before = (await listOf(comm)).waiting.length
      await comm.publicApp.request(clientPath)
      const { waiting } = await listOf(comm)
      expect(waiting).toHaveLength(before + 1)
      expect(waiting.at(-1)).toMatchObject({ identified: true })
    })
  })

  describe('the attr URL', () => {
    it('takes one result; the same again and another one are 404', async () => {
      const { attrPath } = await start(comm)
      const result = await comm.seal()
      expect((await deliver(comm, attrPath, result)).status).toBe(204)
      for (const again of [result, await comm.seal()]) {
        const response = await deliver(comm, attrPath, again)
        expect(response.status).toBe(404)
        expect(await codeOf(response)).toBe('attr_url_unknown')
      }
    })

    it('takes a result that another conversation has had from nobody', async () => {
      const result = await comm.seal()
      const [first, second] = [await start(comm), await start(comm)]
      expect((await deliver(comm, first.attrPath, result)).status).toBe(204)
      const response = await deliver(comm, second.attrPath, result)
      expect(response.status).toBe(404)
      expect(await codeOf(response)).toBe('auth_result_reused')
      // The refused one still waits for its own.
      expect((await deliver(comm, second.attrPath, await comm.seal())).status).toBe(204)
    })

    it.each([
      ['made for another purpose', { purpose: 'passport' }, 'purpose'],
      ['of a method that does not exist here', { auth_method: 'nothing' }, 'auth_method'],
      [
        'without an attribute that was asked',
        { attributes: { name: 'Testburger 1' } },
        'attributes',
      ],
    ])('refuses a result %s', async (_what, result, fault) => {
      const { attrPath } = await start(comm)
      const response = await deliver(comm, attrPath, await comm.seal(result))
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({ code: 'auth_result_invalid', fault })
    })

    it('refuses a result of a method that the purpose does not allow', async () => {
      const { attrPath } = await start(comm, { purpose: 'passport' })
      const result = await comm.seal({ auth_method: 'wallet' })
      const response = await deliver(comm, attrPath, result)
      expect(await response.json()).toMatchObject({ fault: 'auth_method' })
    })

    it('refuses an expired result, and says so', async () => {
      const { attrPath } = await start(comm)
      const result = await comm.seal()
      comm.pass(6)
      const response = await deliver(comm, attrPath, result)
      expect(await codeOf(response)).toBe('auth_result_expired')
    })

    it('keeps no attribute that the purpose did not ask for', async () => {
      const { attrPath, clientPath } = await start(comm, { purpose: 'passport' })
      await deliver(comm, attrPath, await comm.seal())
      const response = await comm.publicApp.request(clientPath)
      const id = response.headers.get('location')?.split('/').at(-1)
      const { deleteConversation } = await import('../retention/delete-conversation.ts')
      const context = await contextOf(comm)
      const gone = await deleteConversation(context, id ?? '', 'citizen', () => true)
      expect(gone.attributes).toEqual(['name'])
    })

    it('never writes a result, an attribute or an address to the log', async () => {
      const result = await comm.seal({ attributes: { name: 'Canary-Naam', bsn: '999990020' } })
      const { attrPath } = await start(comm)
      await deliver(comm, attrPath, result)
      await deliver(comm, attrPath, result)
      await arrived(comm)
      const log = comm.lines.join('\n')
      expect(log).toContain('result_accepted')
      for (const secret of ['Canary', '999990', result.slice(0, 30), attrPath.slice(-20)]) {
        expect(log).not.toContain(secret)
      }
    })
  })

  describe('availability', () => {
    it('promises a turn at once only while an agent is there and nobody waits', async () => {
      const empty = await testComm({}, open)
      const asked = async () =>
        (await empty.internalApp.request('/comm/chat/availability?purpose=report_move')).json()
      expect(await asked()).toEqual({ available: true })
      await loggedIn(empty)
      expect(await asked()).toEqual({ available: true, waiting: 0 })
      await arrived(empty)
      expect(await asked()).toEqual({ available: true })
      await empty.close()
    })

    it('is open, and 400 for a purpose that does not exist', async () => {
      const get = (purpose: string) =>
        comm.internalApp.request(`/comm/chat/availability?purpose=${purpose}`)
      expect(await (await get('report_move')).json()).toMatchObject({ available: true })
      expect((await get('nothing')).status).toBe(400)
    })
  })
})
