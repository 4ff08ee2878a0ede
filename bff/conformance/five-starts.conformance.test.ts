import { describe, expect, test } from 'vitest'
import { families, signers } from './testing/families.ts'
import { conversation, login, sharedInstallation } from './testing/installation.ts'
import { open } from './testing/purposes.ts'
import { browser, clientUrl, codeOf, form, json, jwt } from './testing/requests.ts'
import { authResult, expectNothingOf, signedStart } from './testing/tokens.ts'

describe.each(families)('on a configuration of %s', (family) => {
  const at = sharedInstallation({ family, change: open })
  const start = (request: RequestInit) => fetch(`${at.server.url}/start`, request)
  const full = { purpose: 'report_move', auth_method: 'irma', comm_method: 'chat' }

  test.each([
    ['JSON', () => json(full)],
    ['a form', () => form(full, { accept: 'application/json' })],
  ])('a full start as %s asks the comm plugin, then the auth plugin', async (_what, request) => {
    const response = await start(request())
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(login)
    expect(at.journal).toEqual(['POST /start_communication', 'POST /start_authentication'])
    expect(at.comm.starts).toMatchObject([{ purpose: 'report_move' }])
    expect(at.auth.starts).toMatchObject([
      {
        attributes: ['email'],
        continuation: conversation(at.comm.url).client_url,
        attr_url: conversation(at.comm.url).attr_url,
      },
    ])
  })

  test('a start with a result that is there already asks the comm plugin alone', async () => {
    const auth_result = await authResult()
    const response = await start(json({ purpose: 'open', comm_method: 'chat', auth_result }))
    expect(await clientUrl(response)).toBe(conversation(at.comm.url).client_url)
    expect(at.journal).toEqual(['POST /start_communication'])
    expect(at.comm.starts).toMatchObject([{ purpose: 'open', auth_result }])
    expectNothingOf(auth_result, await at.server.said())
  })

  test('a result is not taken for a purpose that does not say so, nor in a form', async () => {
    const auth_result = await authResult()
    const body = { purpose: 'report_move', comm_method: 'chat', auth_result }
    const refused = [
      await start(json(body)),
      await start(form({ ...body, purpose: 'open' }, { accept: 'application/json' })),
    ]
    expect(refused.map(({ status }) => status)).toEqual([400, 400])
    expect(at.journal).toEqual([])
    expectNothingOf(auth_result, await at.server.said())
  })

  test.each([
    ['JSON', () => json({ purpose: 'open', comm_method: 'chat' })],
    [
      'a form',
      () => form({ purpose: 'open', comm_method: 'chat' }, { accept: 'application/json' }),
    ],
  ])('a start without identification as %s asks the comm plugin alone', async (_what, request) => {
    const response = await start(request())
    expect(await clientUrl(response)).toBe(conversation(at.comm.url).client_url)
    expect(at.journal).toEqual(['POST /start_communication'])
    expect(at.comm.starts[0]).not.toHaveProperty('auth_result')
  })

  test('a start without identification is refused where the purpose says nothing of it', async () => {
    const response = await start(json({ purpose: 'report_move', comm_method: 'chat' }))
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('authentication_required')
    expect(at.journal).toEqual([])
  })

  test('identifying first is a form, and asks the auth plugin alone for a result in the browser', async () => {
    const response = await start(form({ purpose: 'report_move', auth_method: 'irma' }))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(login.client_url)
    expect(at.journal).toEqual(['POST /start_authentication'])
    expect(at.auth.starts[0]?.continuation).toMatch(
      new RegExp(`^http://localhost:${at.server.ports.public}/identified/[\\w.-]+$`),
    )
    expect(at.auth.starts[0]).not.toHaveProperty('attr_url')
  })

  test('identifying first as JSON is refused: a script could not come back', async () => {
    const response = await start(json({ purpose: 'report_move', auth_method: 'irma' }))
    expect(response.status).toBe(400)
    expect(at.journal).toEqual([])
  })

  test.each([
    ['an RSA key', signers.chat.privateKey, 'chat'],
    ['an EC key', signers.video.privateKey, 'video'],
  ])('a start signed with %s asks the auth plugin alone', async (_what, key, kid) => {
    const request = {
      purpose: 'in_conversation',
      auth_method: 'digid',
      comm_url: 'https://video.example/room/1',
      attr_url: 'https://video.example/attr/1',
    }
    const response = await start(jwt(await signedStart(request, { key, kid })))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(login)
    expect(at.journal).toEqual(['POST /start_authentication'])
    expect(at.auth.starts).toMatchObject([
      { attributes: ['email'], continuation: request.comm_url, attr_url: request.attr_url },
    ])
  })

  test('a browser that sends the form is sent on', async () => {
    const response = await start(form(full, browser))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(login.client_url)
    expect(await response.text()).toBe('')
  })
})
