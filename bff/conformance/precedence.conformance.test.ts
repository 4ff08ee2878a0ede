import { describe, expect, test } from 'vitest'
import { conversation, login, sharedInstallation } from './testing/installation.ts'
import { open } from './testing/purposes.ts'
import { clientUrl, codeOf, form, json, script } from './testing/requests.ts'
import { authResult } from './testing/tokens.ts'

const at = sharedInstallation({ change: open })
const start = (request: RequestInit) => fetch(`${at.server.url}/start`, request)
const both = { purpose: 'open', auth_method: 'irma', comm_method: 'chat' }

describe('a body that could be two starts is the first of them in the table:', () => {
  test('with both methods and a result it is a full start, and the result goes nowhere', async () => {
    const auth_result = await authResult()
    const response = await start(json({ ...both, auth_result }))
    expect(await clientUrl(response)).toBe(login.client_url)
    expect(at.journal).toEqual(['POST /start_communication', 'POST /start_authentication'])
    expect(at.comm.asked[0]?.text).not.toContain(auth_result)
    expect(at.auth.asked[0]?.text).not.toContain(auth_result)
  })

  test('with a result it is no start without identification', async () => {
    const auth_result = await authResult()
    const response = await start(json({ purpose: 'open', comm_method: 'chat', auth_result }))
    expect(await clientUrl(response)).toBe(conversation(at.comm.url).client_url)
    expect(at.comm.starts).toMatchObject([{ auth_result }])
  })

  test('with a method to identify in it, null or empty, it is one without identification', async () => {
    const fields = { purpose: 'open', comm_method: 'chat' }
    const answers = [
      await start(json({ ...fields, auth_method: null })),
      await start(form({ ...fields, auth_method: '' }, script)),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(at.journal).toEqual(['POST /start_communication', 'POST /start_communication'])
  })
})

describe('an unsigned body that says where to go is refused, never read as another start:', () => {
  const url = 'https://elsewhere.example/'
  test.each([
    ['comm_url beside both methods', json({ ...both, comm_url: url })],
    ['attr_url beside both methods', json({ ...both, attr_url: url })],
    ['attr_url that is null', json({ ...both, attr_url: null })],
    [
      'comm_url, as the signed one has it',
      json({ purpose: 'open', auth_method: 'irma', comm_url: url }),
    ],
    ['comm_url in a form', form({ purpose: 'open', auth_method: 'irma', comm_url: url }, script)],
    ['attr_url in a form', form({ purpose: 'open', auth_method: 'irma', attr_url: url }, script)],
    ['comm_url in a form, empty', form({ ...both, comm_url: '' }, script)],
    [
      'a whole signed request, without its signature',
      json({ request: { ...both, comm_url: url } }),
    ],
  ])('%s', async (_what, request) => {
    const response = await start(request)
    expect(response.status).toBe(400)
    expect(await codeOf(response)).toBe('body_invalid')
    expect(at.journal).toEqual([])
  })
})

describe('fields that nobody knows are ignored', () => {
  test.each([
    ['as JSON', json({ ...both, more: { of: ['anything'] } })],
    ['in a form', form({ ...both, more: 'anything' }, script)],
  ])('%s', async (_what, request) => {
    expect((await start(request)).status).toBe(200)
    expect(at.comm.asked[0]?.text).not.toContain('anything')
  })
})
