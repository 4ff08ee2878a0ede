import type { ServerResponse } from 'node:http'
import { describe, expect, test } from 'vitest'
import { StartAuthenticationRequest } from '../../protocol/start-authentication.ts'
import { StartCommunicationRequest } from '../../protocol/start-communication.ts'
import { families, signers } from './testing/families.ts'
import { conversation, login, sharedInstallation } from './testing/installation.ts'
import { clientUrl, json, jwt } from './testing/requests.ts'
import { signedStart } from './testing/tokens.ts'

/** What plugins of the older families read; they ignore the rest. */
const known = {
  comm: ['purpose', 'auth_result'],
  auth: ['attributes', 'continuation', 'attr_url'],
}
/** What ours may add to it (PROTOCOL.md section 7), all of it optional. */
const additions = {
  comm: ['return_url', 'cancel_url', 'locale'],
  auth: ['return_url', 'cancel_url', 'locale', 'purpose'],
}

describe.each(families)('plugins of %s', (family) => {
  const at = sharedInstallation({ family })
  const start = (request: RequestInit) => fetch(`${at.server.url}/start`, request)
  const full = { purpose: 'request_passport', auth_method: 'irma', comm_method: 'chat' }

  test('are asked at the paths that they have, also where the configuration ends in a slash', async () => {
    await start(json(full))
    expect(at.journal).toEqual(['POST /start_communication', 'POST /start_authentication'])
    for (const { headers } of [...at.comm.asked, ...at.auth.asked])
      expect(headers['content-type']).toBe('application/json')
  })

  test('get what they know, and nothing new that they would have to understand', async () => {
    await start(json(full))
    const [comm = {}] = at.comm.starts
    const [auth = {}] = at.auth.starts
    const { client_url, attr_url } = conversation(at.comm.url)
    expect(comm.purpose).toBe('request_passport')
    expect(auth).toMatchObject({ attributes: ['email', 'bsn'], continuation: client_url, attr_url })
    expect(unknown(comm, [...known.comm, ...additions.comm])).toEqual([])
    expect(unknown(auth, [...known.auth, ...additions.auth])).toEqual([])
    expect(StartCommunicationRequest.parse(comm)).toEqual(comm)
    expect(StartAuthenticationRequest.parse(auth)).toEqual(auth)
  })

  test('find absent what there is none of, never null', async () => {
    at.comm.answer = () => ({ client_url: 'https://chat.example/c' })
    await start(json(full))
    const texts = [...at.comm.asked, ...at.auth.asked].map(({ text }) => text)
    expect(texts).toHaveLength(2)
    expect(texts.join()).not.toContain('null')
    expect(at.auth.starts[0]).not.toHaveProperty('attr_url')
    expect(at.comm.starts[0]).not.toHaveProperty('auth_result')
    expect(at.auth.starts[0]).not.toHaveProperty('return_url')
  })

  test('may say that there is no attr URL with null', async () => {
    at.comm.answer = () => ({ client_url: 'https://chat.example/c', attr_url: null })
    expect(await clientUrl(await start(json(full)))).toBe(login.client_url)
    expect(at.auth.starts[0]).toMatchObject({ continuation: 'https://chat.example/c' })
    expect(at.auth.starts[0]).not.toHaveProperty('attr_url')
  })

  test('may sign a start in which the attr URL is null, or absent', async () => {
    const { privateKey: key } = signers.chat
    const request = { purpose: 'report_move', auth_method: 'irma', comm_url: 'https://c.example/r' }
    for (const attr_url of [null, undefined]) {
      const token = await signedStart({ ...request, attr_url }, { key, kid: 'chat' })
      expect(await clientUrl(await start(jwt(token)))).toBe(login.client_url)
    }
    for (const body of at.auth.starts) {
      expect(body).toMatchObject({ continuation: request.comm_url })
      expect(body).not.toHaveProperty('attr_url')
    }
  })

  test.each(['text/plain; charset=utf-8', 'application/octet-stream', undefined])(
    'are understood whatever their content type says: %s',
    async (type) => {
      const answering = (body: unknown) => (_asked: unknown, response: ServerResponse) => {
        if (type !== undefined) response.setHeader('content-type', type)
        return body
      }
      at.comm.answer = answering(conversation(at.comm.url))
      at.auth.answer = answering(login)
      expect(await clientUrl(await start(json(full)))).toBe(login.client_url)
    },
  )

  test('may answer with fields that nobody knows', async () => {
    at.comm.answer = () => ({ ...conversation(at.comm.url), more: { of: 'it' } })
    at.auth.answer = () => ({ ...login, more: null })
    expect(await clientUrl(await start(json(full)))).toBe(login.client_url)
  })

  test('without a page that says whether they are open count as open', async () => {
    const response = await fetch(`${at.server.url}/session_options/report_move`)
    const { comm_methods } = (await response.json()) as { comm_methods: { available?: boolean }[] }
    expect(comm_methods).toHaveLength(3)
    for (const { available } of comm_methods) expect(available ?? true).toBe(true)
  })
})

const unknown = (body: object, names: readonly string[]) =>
  Object.keys(body).filter((name) => !names.includes(name))
