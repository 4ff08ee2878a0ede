import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { pem } from '../../../protocol/testing/keys.ts'
import { conform } from './command.ts'
import { authPart } from './testing/auth-part.ts'
import { commPart } from './testing/comm-part.ts'
import { authKeys, commKeys } from './testing/write-result.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'conform-'))
  await writeFile(join(folder, 'signing.pem'), pem(authKeys.privateKey, 'pkcs8'))
  await writeFile(join(folder, 'encryption.pem'), pem(commKeys.publicKey, 'spki'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const run = (...typed: string[]) =>
  conform(typed, { fetch, now: () => new Date(), say: () => undefined })

test('what is to be pressed fits no form: that is said, and is no reason to pass', async () => {
  const part = await authPart()
  onTestFinished(async () => void (await part.close()))
  const { code, lines } = await run('auth', part.url, '--press', 'card=1000001')
  expect(code).toBe(1)
  expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([
    expect.stringMatching(/attr-url-delivery: .* Came: nothing: no form .* fields of --press\./),
  ])
})

test('where the keys are left out nothing fails, and it doesn’t end as if all were well', async () => {
  const part = await commPart()
  onTestFinished(async () => void (await part.close()))
  const { code, lines } = await run('comm', part.url)
  expect(code).toBe(3)
  expect(lines.at(-1)).toBe(
    'Nothing failed, but what matters most was not checked: attr-url-delivery, refuses-other-key.',
  )
  const told = await run('comm', part.url, '--json')
  expect(JSON.parse(told.lines.join('\n'))).toMatchObject({
    right: true,
    undecided: ['attr-url-delivery', 'refuses-other-key'],
  })
})

test('with the keys it does', async () => {
  const part = await commPart()
  onTestFinished(async () => void (await part.close()))
  const keys = ['--signing-key', 'signing.pem', '--encryption-key', 'encryption.pem']
  const typed = keys.map((word) => (word.endsWith('.pem') ? join(folder, word) : word))
  const { code, lines } = await run('comm', part.url, ...typed)
  expect([code, lines.at(-1)]).toEqual([0, expect.stringMatching(/, 0 failed, 2 not checked\.$/)])
})
