import { expect, onTestFinished, test, type TestContext } from 'vitest'
import type { CommCheck } from './checks-of-comm.ts'
import { conformComm } from './comm.ts'
import { Listener } from './listener.ts'
import { linesOf, type Told } from './report.ts'
import { commPart, type CommFault } from './testing/comm-part.ts'
import { authKeys, commKeys } from './testing/write-result.ts'

/** Tests that run at the same time each clear up after themselves. */
type Cleaning = TestContext['onTestFinished']

async function judge(after: Cleaning, fault?: CommFault): Promise<Told> {
  const part = await commPart(fault)
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  after(async () => void (await Promise.all([part.close(), listener.close()])))
  const report = await conformComm(
    {
      url: part.url,
      purpose: 'report_move',
      attributes: ['name'],
      keys: { signingKey: authKeys.privateKey, encryptionKey: commKeys.publicKey },
    },
    { listener, fetch, now: () => new Date() },
  )
  return report.told()
}

test('a right comm plugin passes', async () => {
  const told = await judge(onTestFinished)
  const others = told.findings.filter(({ verdict }) => verdict !== 'pass')
  expect(others.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['availability', 'not checked'],
    ['session-feedback', 'not checked'],
  ])
  expect(linesOf(told).join('\n')).not.toMatch(/eyJ/)
})

const broken: readonly [CommFault, CommCheck, string | RegExp][] = [
  ['takes two results', 'attr-url-once', 'status 204'],
  ['takes a result again', 'result-reused', 'status 204'],
  ['takes expired ones', 'refuses-expired', 'status 204'],
  ['takes anything', 'refuses-other-key', 'status 204'],
  ['takes anything', 'refuses-no-expiry', 'status 204'],
  ['takes anything', 'refuses-shared-secret', 'status 204'],
  ['waits for the result', 'page-before-result', 'status 500 with text/html'],
  ['one attr URL for all', 'start-fresh', 'the same address twice'],
  ['attr URL beside auth_result', 'at-start', 'an attr_url as well'],
  ['looks at auth_result later', 'at-start-refuses', 'status 200 with application/json'],
  ['one door', 'start-not-public', /^the same origin/],
  ['text for unknown', 'attr-url-unknown', 'status 200'],
]

test.concurrent.for(broken)(
  'a comm plugin that is wrong (%s) fails %s',
  async ([fault, id, came], { onTestFinished }) => {
    const told = await judge(onTestFinished, fault)
    expect(told.right).toBe(false)
    const found = told.findings.find((one) => one.id === id)
    expect(found).toMatchObject({ verdict: 'FAIL', came: expect.stringMatching(came) })
  },
)
