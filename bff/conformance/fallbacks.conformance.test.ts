import { describe, expect, test } from 'vitest'
import { families } from './testing/families.ts'
import { conversation, login, sharedInstallation } from './testing/installation.ts'
import { open } from './testing/purposes.ts'
import { clientUrl, json, visit } from './testing/requests.ts'
import { authResult, expectNothingOf } from './testing/tokens.ts'

describe.each(families)('an auth plugin of %s that can only answer in the browser', (family) => {
  const at = sharedInstallation({ family })
  const full = { purpose: 'report_move', auth_method: 'browser', comm_method: 'chat' }

  /** Where the auth plugin is told to send the citizen. */
  async function continuation(): Promise<string> {
    const response = await fetch(`${at.server.url}/start`, json(full))
    expect(await clientUrl(response)).toBe(login.client_url)
    return String(at.auth.starts[0]?.continuation)
  }

  test('is given our own address, in which nobody reads the internal one', async () => {
    const url = await continuation()
    const { port } = new URL(at.server.url)
    expect(url).toMatch(new RegExp(`^http://localhost:${port}/auth_attr_shim/[\\w.-]+$`))
    expect(at.auth.starts[0]).not.toHaveProperty('attr_url')
    for (const part of url.split('.'))
      expect(Buffer.from(part, 'base64url').toString()).not.toContain('attr')
  })

  test('has its result brought, sealed as it is, before the citizen goes on', async () => {
    const jwe = await authResult()
    const response = await visit(`${await continuation()}?result=${jwe}`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(conversation(at.comm.url).client_url)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(at.comm.results).toMatchObject([
      { what: 'POST /attr/def', text: jwe, headers: { 'content-type': 'application/jwt' } },
    ])
    expectNothingOf(jwe, await at.server.said())
  })

  test.each([404, 400, 500, 302])(
    'does not keep the citizen when the attr URL answers %i, nor when they come twice',
    async (status) => {
      const jwe = await authResult()
      const url = `${await continuation()}?result=${jwe}`
      at.comm.answer = (_asked, response) => {
        response.writeHead(status, { location: 'https://elsewhere.example/' })
        return { fault: 'something' }
      }
      for (let time = 1; time <= 2; time += 1) {
        const response = await visit(url)
        expect(response.status).toBe(303)
        expect(response.headers.get('location')).toBe(conversation(at.comm.url).client_url)
        expect(at.comm.results).toHaveLength(time)
      }
    },
  )

  test('may send a citizen without a result, who goes on all the same', async () => {
    const response = await visit(await continuation())
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(conversation(at.comm.url).client_url)
    expect(at.comm.results).toEqual([])
  })

  test('gets its own way where there is no attr URL: then nothing is brought', async () => {
    const client_url = 'https://chat.example/c?room=1#top'
    at.comm.answer = () => ({ client_url })
    expect(await continuation()).toBe(client_url)
  })

  test('is an error for the citizen only when the attr URL is not there at all', async () => {
    const attr_url = 'http://127.0.0.1:1/attr'
    at.comm.answer = () => ({ ...conversation(at.comm.url), attr_url })
    const jwe = await authResult()
    const url = `${await continuation()}?result=${jwe}`
    const page = await visit(url)
    expect(page.status).toBe(502)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(await page.text()).toContain('werkt nu even niet')
    expectNothingOf(jwe, await at.server.said())
  })

  test('can not make an address of its own', async () => {
    const response = await visit(`${at.server.url}/auth_attr_shim/eyJhbGciOiJIUzI1NiJ9.e30.c2ln`)
    expect(response.status).toBe(400)
    expect(at.journal).toEqual([])
  })
})

describe.each(families)('a comm plugin of %s that takes no result when it is started', (family) => {
  const at = sharedInstallation({ family, change: open })
  const start = async (comm_method: string) => {
    const auth_result = await authResult()
    const body = { purpose: 'open', comm_method, auth_result }
    return { auth_result, response: await fetch(`${at.server.url}/start`, json(body)) }
  }

  test('gets it afterwards at its attr URL', async () => {
    const { response, auth_result } = await start('video')
    expect(await clientUrl(response)).toBe(conversation(at.comm.url).client_url)
    expect(at.journal).toEqual(['POST /start_communication', 'POST /attr/def'])
    expect(at.comm.starts[0]).not.toHaveProperty('auth_result')
    expect(at.comm.results).toMatchObject([
      { text: auth_result, headers: { 'content-type': 'application/jwt' } },
    ])
  })

  test.each([
    ['https://v.example/c', 'https://v.example/c?result=JWE'],
    ['https://v.example/c?room=7', 'https://v.example/c?room=7&result=JWE'],
    ['https://v.example/c#top', 'https://v.example/c?result=JWE#top'],
    ['https://v.example/c?room=7#top?x', 'https://v.example/c?room=7&result=JWE#top?x'],
  ])('and has none gets it in the address: %s', async (client_url, expected) => {
    at.comm.answer = () => ({ client_url })
    const { response, auth_result } = await start('video')
    expect(await clientUrl(response)).toBe(expected.replace('JWE', auth_result))
    expect(at.comm.results).toEqual([])
  })

  test('and refuses it fails the start', async () => {
    at.comm.answer = ({ what }, response) => {
      if (what.includes('start_')) return conversation(at.comm.url)
      return void response.writeHead(400).end()
    }
    const { response } = await start('video')
    expect(response.status).toBe(502)
    expect(await response.json()).toMatchObject({ code: 'plugin_refused', method: 'video' })
  })

  test('is not one that does: that gets it at once', async () => {
    const { response, auth_result } = await start('chat')
    expect(response.status).toBe(200)
    expect(at.journal).toEqual(['POST /start_communication'])
    expect(at.comm.starts).toMatchObject([{ auth_result }])
  })
})
