import { expect, onTestFinished, test, type TestContext } from 'vitest'
import type { PhoneCheck } from './checks-of-phone.ts'
import { Listener } from './listener.ts'
import { conformPhone } from './phone.ts'
import { phonePart, type PhoneFault } from './testing/phone-part.ts'
import { authKeys, commKeys } from './testing/write-result.ts'

async function judge(after: TestContext['onTestFinished'], fault?: PhoneFault) {
  const part = await phonePart(fault)
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  after(async () => void (await Promise.all([part.close(), listener.close()])))
  const report = await conformPhone(
    {
      url: part.url,
      link: `${part.url}/link`,
      read: `${part.url}/read/`,
      purpose: 'report_move',
      attributes: ['name'],
      keys: { signingKey: authKeys.privateKey, encryptionKey: commKeys.publicKey },
    },
    { listener, fetch, now: () => new Date() },
  )
  return report.told().findings
}

test('a right plugin for telephones passes every check', async () => {
  const findings = await judge(onTestFinished)
  expect(findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
})

const broken: readonly [PhoneFault, PhoneCheck, string][] = [
  ['a number without a code', 'phone-number', 'another spelling'],
  ['any code', 'phone-link-unknown', 'status 200 with application/json'],
  ['a code twice', 'phone-link-once', 'status 200 with application/json'],
  ['anybody’s call', 'phone-info-unknown', 'status 200 with application/json'],
  ['no purpose', 'phone-info', 'status 200 with application/json'],
  ['no result', 'phone-info-result', 'other things'],
  [
    'one key for both',
    'phone-keys',
    'status 200 with application/json to who reads with what links',
  ],
]

test.concurrent.for(broken)(
  'a plugin for telephones that is wrong (%s) fails %s',
  async ([fault, id, came], { onTestFinished }) => {
    const found = (await judge(onTestFinished, fault)).find((one) => one.id === id)
    expect(found).toMatchObject({ verdict: 'FAIL', came })
  },
)
