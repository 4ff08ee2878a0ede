import { expect, onTestFinished, test, type TestContext } from 'vitest'
import { makeEc } from '../../../protocol/testing/keys.ts'
import { type ChoiceCheck, choiceChecks } from './checks-of-choice.ts'
import { judgeChoice } from './choice.ts'
import { Listener } from './listener.ts'
import { Report, type Told } from './report.ts'
import { type ChoiceFault, choiceKeys } from './testing/choice-part.ts'
import { corePart } from './testing/core-part.ts'

async function judge(
  after: TestContext['onTestFinished'],
  fault?: ChoiceFault,
  choiceKey = choiceKeys.privateKey,
): Promise<Told> {
  const part = await corePart(fault)
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  part.plugins = listener.base
  after(async () => void (await Promise.all([part.close(), listener.close()])))
  const report = new Report('core', choiceChecks)
  const chosen = { purpose: 'report_move', auth_method: 'login', comm_method: 'chat' }
  await judgeChoice(
    { base: part.url, chosen, names: ['login'], choiceKey },
    { listener, fetch, now: () => new Date() },
    report,
  )
  return report.told()
}

test('a right choice page passes every check, in the words of both families', async () => {
  const told = await judge(onTestFinished)
  expect(told.findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
})

test('a key that the core does not know is told as that, and nothing more is said', async () => {
  const { privateKey } = makeEc()
  const { findings } = await judge(onTestFinished, undefined, privateKey)
  expect(findings[0]).toMatchObject({ verdict: 'FAIL', came: 'status 400 with text/html' })
  const [, ...others] = findings
  expect(new Set(others.map(({ verdict }) => verdict))).toEqual(new Set(['not checked']))
})

const broken: readonly [ChoiceFault, ChoiceCheck, string | RegExp][] = [
  ['a choice page of nothing', 'choice-methods', 'a page without 1 of them'],
  ['a choice page for anybody', 'choice-forged', 'status 200 with text/html'],
  ['a choice page for ever', 'choice-expired', 'status 200 with text/html'],
  ['a choice page for any token', 'choice-subject', 'status 200 with text/html'],
  ['a choice page to anywhere', 'choice-foreign-url', 'status 200 with text/html'],
  ['a choice page for any purpose', 'choice-purpose', 'status 200 with text/html'],
  ['chooses by form', 'choice-start', /^POST with application\/x-www-form-urlencoded, /],
  ['chooses and stays', 'choice-client-url', 'status 200 with text/html'],
  ['chooses elsewhere', 'choice-redirect', 'a call to where it led'],
]

test.concurrent.for(broken)(
  'a core that is wrong (%s) fails %s',
  async ([fault, id, came], { onTestFinished }) => {
    const found = (await judge(onTestFinished, fault)).findings.find((one) => one.id === id)
    expect(found).toMatchObject({ verdict: 'FAIL', came: expect.stringMatching(came) })
  },
)
