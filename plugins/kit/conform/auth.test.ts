import { expect, onTestFinished, test, type TestContext } from 'vitest'
import { conformAuth } from './auth.ts'
import type { AuthCheck } from './checks-of-auth.ts'
import { pressingCitizen } from './citizen.ts'
import { Listener } from './listener.ts'
import { linesOf, type Told } from './report.ts'
import { authPart, type AuthFault } from './testing/auth-part.ts'
import { authKeys, commKeys } from './testing/write-result.ts'

/** Tests that run at the same time each clear up after themselves. */
type Cleaning = TestContext['onTestFinished']

async function judge(after: Cleaning, fault?: AuthFault): Promise<Told> {
  const part = await authPart(fault)
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  after(async () => void (await Promise.all([part.close(), listener.close()])))
  const citizen = pressingCitizen(
    listener,
    { steps: [{ citizen: '1' }], cancels: /cancel/i },
    { fetch },
  )
  const report = await conformAuth(
    {
      url: part.url,
      attributes: ['name', 'email'],
      decryptionKey: commKeys.privateKey,
      signatureKey: authKeys.publicKey,
    },
    { listener, citizen, fetch, now: () => new Date() },
  )
  return report.told()
}

const failed = ({ findings }: Told) =>
  findings.filter(({ verdict }) => verdict === 'FAIL').map(({ id, came }) => [id, came])

test('a right auth plugin passes every check, and none is left out', async () => {
  const told = await judge(onTestFinished)
  expect(told.findings.filter(({ verdict }) => verdict !== 'pass')).toEqual([])
  expect(told).toMatchObject({ right: true, undecided: [] })
  const lines = linesOf(told)
  expect(lines.at(-1)).toBe(`${told.findings.length} passed, 0 failed, 0 not checked.`)
  expect(lines.join('\n')).not.toMatch(/Testburger|a@example|eyJ/)
})

/** What is wrong with the part, the check that says so, and what it says. */
const broken: readonly [AuthFault, AuthCheck, string | RegExp][] = [
  ['alg', 'token-signature-algorithm', 'alg HS256'],
  ['no exp', 'token-expiry', 'none'],
  ['iat ahead', 'token-issued', /^\d+ s in the future/],
  ['not nested', 'token-nesting', 'the JWS itself'],
  ['misspelt', 'token-status', '"succeeded"'],
  ['padded', 'token-compact', 'another spelling of base64url'],
  ['other key', 'token-signature', 'a signature that is not of that key'],
  ['other sub', 'token-subject', 'attributes'],
  ['more attributes', 'token-attributes', '1 that nobody asked for'],
  ['in band without a result', 'in-band-delivery', 'the continuation without a result'],
  ['html', 'start-answer', 'status 200 with text/html, which is not JSON with client_url'],
  ['any attribute', 'start-unknown-attribute', 'status 200 with application/json'],
  ['follows redirects', 'attr-url-redirect', 'the result, where the redirect led'],
  ['silent cancel', 'cancel-delivery', /^nothing/],
  ['slow', 'start-in-time', 'no answer within 5 s'],
  ['citizen first', 'attr-url-order', 'the citizen first'],
  ['moves on anyway', 'attr-url-refused', 'the citizen at the continuation'],
  ['delivers twice', 'attr-url-once', '2 deliveries'],
  ['session error', 'session-feedback', 'status 500 to user_active'],
  ['one door', 'start-not-public', /^the same origin/],
  ['fails on what is new', 'start-unknown-fields', 'status 422 with application/json'],
]

test.concurrent.for(broken)(
  'an auth plugin that is wrong (%s) fails %s',
  async ([fault, id, came], { onTestFinished }) => {
    const told = await judge(onTestFinished, fault)
    expect(told.right).toBe(false)
    const [, said] = failed(told).find(([name]) => name === id) ?? []
    expect(said).toMatch(came)
    const line = linesOf(told).find((one) => one.startsWith('FAIL') && one.includes(` ${id}: `))
    expect(line).toMatch(/ Came: .*\. \[PROTOCOL\.md( section \d)?\]$/)
  },
)
