import { beforeAll, describe, expect, test } from 'vitest'
import { attacksOn } from '../../../protocol/testing/attacks.ts'
import { canary, forging, type Target } from '../../../protocol/testing/forging.ts'
import { makeEc, makeRsa, pem } from '../../../protocol/testing/keys.ts'
import { html } from '../../../ui/html.ts'
import { createLog } from '../log.ts'
import { parseCommPartConfig } from './comm-config.ts'
import { commPlugin } from './comm-plugin.ts'
import { storeInMemoryForTryingOnly } from './store-in-memory.ts'

const at = new Date('2026-11-22T14:00:00Z')
const pairs = {
  RSA: { auth: makeRsa(), comm: makeRsa() },
  EC: { auth: makeEc(), comm: makeEc() },
}

/** What is for the way of talking to judge: the kit knows no methods, nor what a purpose asks. */
const leftToTheWay = [
  'by another method',
  'by a method that the purpose does not take',
  'without what was asked',
  'with what every object has for an attribute',
]

/** A plugin of somebody else made with the kit, the two doors of results, and what got through them. */
function installed(kind: keyof typeof pairs) {
  const { auth, comm } = pairs[kind]
  const parsed = parseCommPartConfig({
    server_url: 'https://contact.example',
    internal_url: 'http://127.0.0.1:1',
    organisation: { name: 'Gemeente Voorbeeld' },
    comm: {
      path: '/comm/call',
      decryption_privkey: { type: kind, key: pem(comm.privateKey, 'pkcs8') },
      signature_pubkeys: [{ type: kind, key: pem(auth.publicKey, 'spki') }],
    },
  })
  if ('faults' in parsed) throw new Error(JSON.stringify(parsed.faults))
  const lines: string[] = []
  const taken: unknown[] = []
  const { internal } = commPlugin({
    config: parsed.value,
    store: storeInMemoryForTryingOnly(() => at),
    assets: 'dist/pages',
    now: () => at,
    log: createLog({ destination: { write: (line) => lines.push(line) } }),
    way: {
      identified: (_conversation, { attributes }) => void taken.push(attributes),
      page: () => ({ title: 'Gesprek', main: html`<p>Gesprek</p>` }),
    },
  })
  const post = async (path: string, type: string, body: string) => {
    const headers = { 'content-type': type }
    const response = await internal[0]?.app.request(path, { method: 'POST', headers, body })
    return { status: response?.status, said: (await response?.text()) ?? '' }
  }
  const start = (more: object) =>
    post(
      '/start_communication',
      'application/json',
      JSON.stringify({ purpose: 'passport', ...more }),
    )
  const doors = {
    'the attr URL': async () => {
      const { attr_url: url } = JSON.parse((await start({})).said)
      const path = new URL(url).pathname.replace('/comm/call', '')
      return (result: string) => post(path, 'application/jwt', result)
    },
    'a start that brings it': async () => (result: string) => start({ auth_result: result }),
  }
  return { doors, lines, taken }
}

describe.each(['RSA', 'EC'] as const)('with %s keys', (kind) => {
  const { doors, lines, taken } = installed(kind)

  describe.each(['id-contact', 'verder-helpen'] as const)('in the words of %s', (dialect) => {
    const target: Target = { ...pairs[kind], dialect, now: () => at }
    const attacks = attacksOn(target).filter(([name]) => !leftToTheWay.includes(name))

    describe.each(Object.entries(doors))('%s', (_name, open) => {
      let bring: Awaited<ReturnType<typeof open>>
      beforeAll(async () => {
        bring = await open()
      })

      test.each(attacks)('does not take one %s, nor tell of it', async (_, make) => {
        const before = taken.length
        const { status, said } = await bring(await make())
        expect([status, taken.length]).toEqual([400, before])
        expect(said).not.toContain(canary)
      })

      test('after all of that still takes the right one, once', async () => {
        const before = taken.length
        const result = await forging(target).sealed()
        expect([200, 204]).toContain((await bring(result)).status)
        expect(taken.slice(before)).toEqual([{ name: canary }])
        const again = await bring(result)
        expect([again.status, taken.length]).toEqual([404, before + 1])
        expect(again.said).not.toContain(canary)
      })
    })

    test('whatever door it went in by, at the other it is used up', async () => {
      const result = await forging(target).sealed()
      const [attrUrl, start] = await Promise.all(Object.values(doors).map((open) => open()))
      expect((await attrUrl?.(result))?.status).toBe(204)
      expect((await start?.(result))?.status).toBe(404)
    })
  })

  test('what was brought stands in no log', () => {
    expect(lines.join('\n')).not.toMatch(new RegExp(`${canary}|eyJ|evil\\.example`))
  })
})

test('what is left to the way of talking is what the attacks are called', () => {
  const names = attacksOn({ ...pairs.EC, dialect: 'id-contact', now: () => at }).map(([n]) => n)
  expect(names).toEqual(expect.arrayContaining(leftToTheWay))
})
