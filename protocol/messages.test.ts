import { describe, expect, test } from 'vitest'
import { Availability } from './availability.ts'
import { isNotice } from './notice.ts'
import {
  GuestClaims,
  GuestPayload,
  GuestStart,
  GuestStartResponse,
  HostClaims,
  HostEvent,
  HostPayload,
  RoomInfo,
} from './platform.ts'
import { PurposeOptions, SessionOptions } from './session-options.ts'
import { StartAuthenticationRequest } from './start-authentication.ts'
import { StartCommunicationResponse } from './start-communication.ts'
import { readStartRequest, SignedStart } from './start.ts'
import { CallClaims, LinkPhoneRequest, PhoneSessionInfo } from './telephony.ts'

describe('POST /start', () => {
  const [purpose, auth_method, comm_method] = ['report_move', 'demo', 'chat']

  test.each([
    ['full', { purpose, auth_method, comm_method }],
    ['authenticated', { purpose, comm_method, auth_result: 'eyJ' }],
    ['communication', { purpose, comm_method }],
    ['authentication_first', { purpose, auth_method }],
  ])('a %s start is told by its fields', (kind, body) => {
    expect(readStartRequest(body)).toEqual({ kind, ...body })
    const extended = { ...body, unknown_field: 1, locale: 'nl', return_url: 'https://a.nl/b' }
    expect(readStartRequest(extended)).toEqual({
      kind,
      ...body,
      locale: 'nl',
      return_url: 'https://a.nl/b',
    })
  })

  test('a body that could be two is the first of the table', () => {
    const body = { purpose, auth_method, comm_method, auth_result: 'eyJ' }
    expect(readStartRequest(body).kind).toBe('full')
  })

  test.each(['comm_url', 'attr_url'])('an unsigned body with %s is refused', (name) => {
    for (const value of ['https://evil.example', null, ''])
      expect(() => readStartRequest({ purpose, auth_method, [name]: value })).toThrow(
        'body_invalid',
      )
    const full = { purpose, auth_method, comm_method, [name]: 'https://evil.example' }
    expect(() => readStartRequest(full)).toThrow('body_invalid')
  })

  test.each([
    [null, ''],
    ['text', ''],
    [[], ''],
    [{}, 'purpose'],
    [{ auth_method, comm_method }, 'purpose'],
    [{ purpose: 7, auth_method, comm_method }, 'purpose'],
    [{ purpose, auth_method: ['demo'], comm_method }, 'auth_method'],
    [{ purpose, auth_method: '', comm_method }, 'auth_method'],
    [{ purpose }, 'auth_method'],
    [{ purpose, auth_method, comm_method, return_url: '/here' }, 'return_url'],
    [{ purpose, auth_method, comm_method, return_url: 'javascript:alert(1)' }, 'return_url'],
    [{ purpose, auth_method, comm_method, locale: 'nl"><script>' }, 'locale'],
  ])('%j is refused, and the problem names the field and not its value', (body, path) => {
    try {
      readStartRequest(body)
      expect.unreachable()
    } catch (error) {
      expect(error).toMatchObject({ code: 'body_invalid', facts: { path } })
    }
  })

  test('the signed one may have null for attr_url and no times', () => {
    const request = { purpose, auth_method, comm_url: 'https://a.nl', attr_url: null }
    expect(SignedStart.parse({ request })).toEqual({ request: { ...request, attr_url: undefined } })
  })
})

describe('session options', () => {
  const method = { tag: 'chat', name: 'Chat', image_path: 'images/chat.svg' }

  test('of the older cores are read', () => {
    const options = { report_move: { auth_methods: [method], comm_methods: [] } }
    expect(SessionOptions.parse(options)).toEqual(options)
  })

  test('of ours are read, and what comes later is ignored', () => {
    const options = {
      auth_methods: [],
      comm_methods: [{ ...method, available: false, opens_at: '2026-11-23T09:00:00+01:00' }],
      name: 'Verhuizing doorgeven',
      authentication: 'required',
      attributes: [{ tag: 'name', name: 'Naam', reason: 'om u goed aan te spreken' }],
    }
    expect(PurposeOptions.parse({ ...options, later: true })).toEqual(options)
  })
})

describe('between core and plugins', () => {
  test('null for a field that may be absent is read as absent', () => {
    const body = { attributes: ['name'], continuation: 'eyJ.e30.c2ln', attr_url: null }
    expect(StartAuthenticationRequest.parse(body).attr_url).toBeUndefined()
    expect(Availability.parse({ available: true, waiting: null })).toEqual({ available: true })
  })

  test('a comm plugin may answer with a number to call, and with no script', () => {
    const parse = (client_url: unknown) =>
      StartCommunicationResponse.safeParse({ client_url }).success
    expect(['tel:0881234567,482017', 'https://a.nl/c'].every(parse)).toBe(true)
    expect(['javascript:alert(1)', '/c/abc', 'data:text/html,x', 7, ''].some(parse)).toBe(false)
  })

  test('an attribute must be a tag', () => {
    const parse = (attributes: unknown) =>
      StartAuthenticationRequest.safeParse({ attributes, continuation: 'x' }).success
    expect(parse([])).toBe(true)
    expect([['name', 7], 'name', [''], null].some(parse)).toBe(false)
  })
})

describe('platform mode and telephony', () => {
  const guest = {
    id: '1',
    roomId: 'r',
    redirectUrl: 'https://video.example/r',
    name: 'Testburger 1',
    purpose: 'report_move',
  }

  test('a guest token of either family is read, claims that nobody knows are ignored', () => {
    expect(GuestPayload.parse(guest)).toEqual(guest)
    const of2021 = { ...guest, domain: 'user', instance: 'a' }
    expect(GuestPayload.parse({ ...of2021, more: 1 })).toEqual(of2021)
  })

  test('a guest token does not open the page of the host', () => {
    expect(HostPayload.safeParse({ roomId: 'r', domain: 'user', id: '1' }).success).toBe(true)
    for (const payload of [guest, { roomId: 'r', domain: 'guest' }, { roomId: 'r', purpose: 'x' }])
      expect(HostPayload.safeParse(payload).success).toBe(false)
  })

  test('the payload is a claim beside the times, which may be absent', () => {
    expect(GuestClaims.parse({ payload: guest, exp: 2, iss: 'x' })).toEqual({
      payload: guest,
      exp: 2,
    })
    expect(HostClaims.parse({ payload: { roomId: 'r' } })).toEqual({ payload: { roomId: 'r' } })
    expect(HostClaims.safeParse({ payload: guest }).success).toBe(false)
    expect(GuestClaims.safeParse(guest).success).toBe(false)
  })

  test('a guest starts with a purpose and a method, and is sent on', () => {
    const start = { purpose: 'report_move', auth_method: 'demo' }
    expect(GuestStart.parse({ ...start, more: 1 })).toEqual(start)
    expect(GuestStart.safeParse({ purpose: 'report_move' }).success).toBe(false)
    expect(GuestStartResponse.safeParse({ client_url: '' }).success).toBe(false)
    expect(GuestStartResponse.parse({ client_url: 'https://a.nl/c' })).toEqual({
      client_url: 'https://a.nl/c',
    })
  })

  test('only the events of the protocol are events for a host', () => {
    for (const event of ['start', 'update', 'badrequest', 'forbidden'])
      expect(HostEvent.parse(event)).toBe(event)
    for (const other of ['stop', '', null]) expect(HostEvent.safeParse(other).success).toBe(false)
  })

  test('busy and not shared are told apart', () => {
    const [busy, none] = RoomInfo.parse([
      { purpose: 'p', name: 'n' },
      { purpose: 'p', name: 'n', attributes: {} },
    ])
    expect(busy?.attributes).toBeUndefined()
    expect(none?.attributes).toEqual({})
  })

  test('telephony messages', () => {
    expect(LinkPhoneRequest.safeParse({ dtmf: '4820173956', sessionid: 'a' }).success).toBe(true)
    expect(LinkPhoneRequest.safeParse({ dtmf: '48 *', sessionid: 'a' }).success).toBe(false)
    const info = { purpose: 'p', auth_result: { status: 'succes', attributes: { a: 'b' } } }
    expect(PhoneSessionInfo.parse(info).auth_result?.status).toBe('success')
    const claims = { continuation: 'tel:088123,,4820', iat: 1, exp: 2 }
    expect(CallClaims.safeParse(claims).success).toBe(true)
  })
})

test('only the notices of the protocol are notices', () => {
  expect(isNotice('cancelled')).toBe(true)
  for (const other of ['cancel', '', null, 'CANCELLED', ['cancelled']])
    expect(isNotice(other)).toBe(false)
})
