import { expect, it } from 'vitest'
import { openGuestReference, sealGuestReference } from './guest-reference.ts'
import { secretsOf } from '../testing/platform.ts'

const at = (second: number) => () => new Date(second * 1000)
const sealing = (id: string) => ({
  guestSecrets: [Buffer.from(secretsOf(id).guest_signature_secret)] as const,
})
const payload = {
  id: 'guest-1',
  roomId: 'room-1',
  redirectUrl: 'https://video.example/',
  name: 'Canary',
  purpose: 'report_move',
}

it.each([
  ['the params that it travels in, where the token counts longer', 10_000, 300],
  ['the token', 60, 60],
  ['the params, where the token has no end', undefined, 300],
])('counts no longer than %s', async (_what, exp, until) => {
  const reference = await sealGuestReference({ payload, exp }, sealing('video'), at(0))
  const opened = async (second: number) =>
    openGuestReference(reference, sealing('video'), at(second))
  expect(await opened(until - 1)).toMatchObject({ state: payload, expired: false })
  expect(await opened(until)).toMatchObject({ expired: true })
  expect(Buffer.from(reference, 'base64url').toString()).not.toContain('Canary')
  await expect(openGuestReference(reference, sealing('chat'), at(1))).rejects.toThrow(
    'state_invalid',
  )
})
