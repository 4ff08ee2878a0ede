import { expect, onTestFinished, test, type TestContext } from 'vitest'
import type { CoreCheck } from './checks-of-core.ts'
import { conformCore } from './core.ts'
import { Listener } from './listener.ts'
import { choiceKeys } from './testing/choice-part.ts'
import type { Told } from './report.ts'
import { corePart, type CoreFault, requestKeys } from './testing/core-part.ts'

/** Tests that run at the same time each clear up after themselves. */
type Cleaning = TestContext['onTestFinished']

async function judge(after: Cleaning, fault?: CoreFault): Promise<Told> {
  const part = await corePart(fault)
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  part.plugins = listener.base
  after(async () => void (await Promise.all([part.close(), listener.close()])))
  const report = await conformCore(
    {
      url: part.url,
      requestKey: { kid: 'chat', key: requestKeys.privateKey },
      choiceKey: choiceKeys.privateKey,
    },
    { listener, fetch, now: () => new Date() },
  )
  return report.told()
}

test('a right core passes every check, and none is left out', async () => {
  const told = await judge(onTestFinished)
  const others = told.findings.filter(({ verdict }) => verdict !== 'pass')
  expect(others).toMatchObject([{ id: 'telephone-token', verdict: 'not checked' }])
})

test('a core whose plugins are others is checked as far as that goes', async () => {
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  const others = await Listener.start({ listen: '127.0.0.1:0' })
  const part = await corePart()
  part.plugins = others.base
  for (const [kind, url] of [
    ['auth/start_authentication', 'https://login.example/1'],
    ['comm/start_communication', 'https://chat.example/1'],
  ] as const)
    others.answer(kind, () => ({ status: 200, text: JSON.stringify({ client_url: url }) }))
  onTestFinished(async () => {
    await Promise.all([part.close(), listener.close(), others.close()])
  })
  const report = await conformCore({ url: part.url }, { listener, fetch, now: () => new Date() })
  const verdicts = Object.fromEntries(
    report.told().findings.map(({ id, verdict }) => [id, verdict]),
  )
  expect(verdicts).toMatchObject({ 'start-json': 'pass', 'plugins-order': 'not checked' })
  expect(report.told()).toMatchObject({ right: true, undecided: ['plugins-passed'] })
})

const broken: readonly [CoreFault, CoreCheck, string | RegExp][] = [
  ['JSON for anything', 'start-anything', 'status 200 with application/json'],
  ['auth plugin first', 'plugins-order', 'auth, then comm'],
  ['null', 'plugins-absent', 'null as auth_result'],
  ['looks at the content type', 'plugins-content-type', 'status 500 with application/json'],
  ['takes unsigned URLs', 'start-unsigned', 'status 200 with application/json'],
  ['believes any signature', 'signed-forged', 'status 200 with application/json'],
  ['any purpose', 'start-purpose', 'status 200 with application/json'],
  ['follows redirects', 'plugins-redirect', 'a call to where it led'],
  ['waits for ever', 'plugins-slow', 'no answer in time'],
  ['hides failures', 'plugins-refusing', 'status 200 with application/json'],
  ['internal in the open', 'not-public', 'status 200 with application/json at /metrics'],
]

test.concurrent.for(broken)(
  'a core that is wrong (%s) fails %s',
  async ([fault, id, came], { onTestFinished }) => {
    const told = await judge(onTestFinished, fault)
    expect(told.right).toBe(false)
    const found = told.findings.find((one) => one.id === id)
    expect(found).toMatchObject({ verdict: 'FAIL', came: expect.stringMatching(came) })
  },
)
