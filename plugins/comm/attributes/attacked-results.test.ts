import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attacksOn } from '../../../protocol/testing/attacks.ts'
import { canary, forging, type Target } from '../../../protocol/testing/forging.ts'
import { makeEc, makeRsa, type Pair, pem } from '../../../protocol/testing/keys.ts'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { Browser, deliver, start } from '../testing/people.ts'

const at = new Date('2026-11-22T14:00:00Z')
const pairs = {
  RSA: { auth: makeRsa(), comm: makeRsa() },
  EC: { auth: makeEc(), comm: makeEc() },
} satisfies Record<string, { auth: Pair; comm: Pair }>
const kinds = ['RSA', 'EC'] as const
const dialects = ['id-contact', 'verder-helpen'] as const
const purpose = 'passport'

/** Brings a result: whether it was taken, and all that whoever brought it is told. */
type Door = (result: string) => Promise<{ status: number; said: string }>

/** Each way in which a result gets in. */
const doors: Record<string, (comm: TestComm) => Promise<Door>> = {
  'the attr URL': async (comm) => {
    const { attrPath } = await start(comm, { purpose })
    return async (result) => {
      const response = await deliver(comm, attrPath, result)
      return { status: response.status, said: await response.text() }
    }
  },
  'a start that brings it': async (comm) => async (auth_result) => {
    const response = await comm.internalApp.request('/comm/chat/start_communication', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ purpose, auth_result }),
    })
    return { status: response.status, said: await response.text() }
  },
  'the address of the conversation': async (comm) => {
    const { clientPath } = await start(comm, { purpose })
    const browser = new Browser(comm)
    return async (result) => {
      const before = comm.lines.length
      const response = await browser.get(`${clientPath}?result=${result}`)
      const headers = JSON.stringify([...response.headers])
      // The citizen goes on to their page, whatever came: what the plugin thinks of the result is in the log.
      const refused = comm.lines.slice(before).some((line) => line.includes('result_refused'))
      return { status: refused ? 400 : 200, said: headers + (await response.text()) }
    }
  },
}

describe.each(kinds)('with %s keys', (kind) => {
  let comm: TestComm
  beforeAll(async () => {
    const { auth, comm: opening } = pairs[kind]
    comm = await testComm({
      comm: {
        ...demoConfiguration.comm,
        decryption_privkey: { type: kind, key: pem(opening.privateKey, 'pkcs8') },
        signature_pubkeys: [{ type: kind, key: pem(auth.publicKey, 'spki') }],
      },
    })
  })
  afterAll(() => comm.close())

  describe.each(dialects)('in the words of %s', (dialect) => {
    const target: Target = { ...pairs[kind], dialect, now: () => at }

    describe.each(Object.entries(doors))('%s', (_name, open) => {
      let bring: Door
      beforeAll(async () => {
        bring = await open(comm)
      })

      test.each(attacksOn(target))('does not take one %s, nor tell of it', async (_, make) => {
        const { status, said } = await bring(await make())
        expect(status).toBe(400)
        expect(said).not.toContain(canary)
      })

      test('after all of that still takes the right one, once', async () => {
        const result = await forging(target).sealed()
        expect([200, 204]).toContain((await bring(result)).status)
        const again = await bring(result)
        expect(again.said).not.toContain(canary)
      })
    })

    test('whatever door it went in by, at another it is used up', async () => {
      const result = await forging(target).sealed()
      const [first, ...others] = await Promise.all(Object.values(doors).map((open) => open(comm)))
      expect((await first?.(result))?.status).toBe(204)
      for (const bring of others) expect((await bring(result)).status).not.toBe(200)
    })
  })

  test('what was refused stands in no log', () => {
    expect(comm.lines.join('\n')).not.toMatch(new RegExp(`${canary}|eyJ|evil\\.example`))
  })
})
