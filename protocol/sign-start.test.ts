import { describe, expect, test } from 'vitest'
import { openChoiceParamsOfAnyAge } from './choice-params.ts'
import { openSignedStart } from './open-signed-start.ts'
import { signChoiceParams } from './sign-choice-params.ts'
import { signStart } from './sign-start.ts'
import { makeEc, makeRsa } from './testing/keys.ts'

const made = new Date('2026-11-23T12:00:00Z')
const now = () => made
const after = (seconds: number) => () => new Date(made.getTime() + seconds * 1000)

describe.each([
  ['RSA', makeRsa()],
  ['EC', makeEc()],
])('with %s keys', (_kind, { privateKey: key, publicKey }) => {
  const request = {
    purpose: 'identify',
    auth_method: 'demo',
    comm_url: 'https://comm.example/back',
    attr_url: undefined,
    attributes: ['name'],
  }
  const keys = new Map([['chat', publicKey]])

  test('a signed start is read as it was meant, for as long as it counts', async () => {
    const token = await signStart(request, { key, kid: 'chat', now })
    // A core whose clock is behind reads it too, without any tolerance of its own.
    expect((await openSignedStart(token, { keys, now: after(-60) })).request).toEqual(request)
    await expect(openSignedStart(token, { keys, now: after(301) })).rejects.toMatchObject({
      code: 'signed_request_expired',
    })
  })

  test.each(['id-contact', 'verder-helpen'] as const)(
    'params of a choice page are read, as %s writes them',
    async (dialect) => {
      const params = {
        purpose: 'identify',
        start_url: 'https://comm.example/start',
        cancel_url: 'https://comm.example/',
        display_name: 'Chat',
      }
      const token = await signChoiceParams(params, { key, dialect, now })
      const opened = await openChoiceParamsOfAnyAge(token, { signers: [{ key: publicKey }], now })
      expect(opened).toMatchObject({ params, expired: false })
    },
  )
})
