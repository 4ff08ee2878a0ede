import { createSecretKey, hkdfSync, randomBytes } from 'node:crypto'
import { CompactEncrypt } from 'jose'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openStateOfAnyAge, sealState } from './sealed-state.ts'
import { expectRefusal } from './testing/leaks.ts'

const noon = new Date('2026-11-23T12:00:00Z')
const now = () => noon
const at = (seconds: number) => () => new Date(noon.getTime() + seconds * 1000)

const secret = randomBytes(32)
const Return = z.object({ url: z.string() })
const state = { url: 'https://gemeente.example/verhuizen' }
const secrets = ['gemeente.example', 'verhuizen']
const sealed = () => sealState('return', state, { secret, now, lifeSeconds: 60 })

const sealedBy = (key: Uint8Array, typ: string) =>
  new CompactEncrypt(Buffer.from(JSON.stringify({ exp: 1e12, state })))
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM', typ })
    .encrypt(key)

describe('what was sealed', () => {
  test('is as another part that knows the secret would make it', async () => {
    const key = new Uint8Array(
      hkdfSync('sha256', secret, new Uint8Array(), 'id-contact-return', 32),
    )
    const token = await sealedBy(key, 'id-contact-return')
    expect(
      await openStateOfAnyAge('return', Return, token, { secrets: [secret], now }),
    ).toMatchObject({
      state,
      expired: false,
    })
  })

  test('opens with the same secret and kind, and fits in a path', async () => {
    const token = await sealed()
    expect(token).toMatch(/^[A-Za-z0-9_.-]+$/)
    expect(
      await openStateOfAnyAge('return', Return, token, { secrets: [secret], now }),
    ).toMatchObject({
      state,
      expired: false,
    })
  })

  test('opens with a secret that is a key object', async () => {
    const key = createSecretKey(secret)
    expect(
      await openStateOfAnyAge('return', Return, await sealed(), { secrets: [key], now }),
    ).toMatchObject({ state, expired: false })
  })

  test('opens with an older secret while that is being replaced', async () => {
    const settings = { secrets: [randomBytes(32), secret], now }
    expect(await openStateOfAnyAge('return', Return, await sealed(), settings)).toMatchObject({
      state,
      expired: false,
    })
  })

  test('cannot be read', async () => {
    const token = await sealed()
    const readable = token
      .split('.')
      .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    for (const word of secrets) expect(readable.join()).not.toContain(word)
  })
})

describe('refused without telling anything of it:', () => {
  const refused = async (
    token: string,
    code: string,
    kind = 'return',
    options = { secrets: [secret], now },
  ) => expectRefusal(openStateOfAnyAge(kind, Return, token, options), [code], { secrets, token })

  test('of another kind', async () => {
    await refused(await sealed(), 'state_invalid', 'continuation')
  })

  test.each([
    ['id-contact-other', 'id-contact-return'],
    ['id-contact-return', 'id-contact-other'],
  ])('with the type %s under the key of %s', async (typ, info) => {
    const key = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), info, 32))
    await refused(await sealedBy(key, typ), 'state_invalid')
  })

  test('sealed with another secret', async () => {
    const options = { secrets: [randomBytes(32)], now }
    await refused(await sealed(), 'state_invalid', 'return', options)
  })

  test('sealed here, but of another shape', async () => {
    const token = await sealState('return', { uri: 7 }, { secret, now, lifeSeconds: 60 })
    await refused(token, 'state_invalid')
  })

  test('tampered with anywhere, cut off anywhere, or nonsense', async () => {
    const token = await sealed()
    for (let index = 0; index < token.length; index++) {
      const other = token[index] === 'A' ? 'B' : 'A'
      await refused(token.slice(0, index) + other + token.slice(index + 1), 'state_invalid')
      await refused(token.slice(0, index), 'state_invalid')
    }
    for (const nonsense of ['', '.', '....', 'abc', `${token}=`, `${token}.`])
      await refused(nonsense, 'state_invalid')
  })

  test('made with the secret itself as the key', async () => {
    const token = await sealedBy(secret, 'id-contact-return')
    await refused(token, 'state_invalid')
  })
})

test('an expired one is told apart from a forged one where its age does not matter', async () => {
  const token = await sealed()
  const open = (text: string, seconds: number) =>
    openStateOfAnyAge('return', Return, text, { secrets: [secret], now: at(seconds) })
  expect(await open(token, 59)).toMatchObject({ state, expired: false })
  expect(await open(token, 60)).toMatchObject({ state, expired: true })
  await expect(open(token.slice(1), 60)).rejects.toMatchObject({ code: 'state_invalid' })
})

test('a secret that is too short to be one is not used', async () => {
  const settings = { secret: Buffer.from('welkom01'), now, lifeSeconds: 60 }
  await expect(sealState('return', state, settings)).rejects.toThrow('at least 32 bytes')
})
