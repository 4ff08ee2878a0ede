import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { SignJWT } from 'jose'
import { openGuestToken, openHostToken } from '../../../../protocol/open-platform-token.ts'
import type { GuestPayload, HostPayload } from '../../../../protocol/platform.ts'
import { makeEc } from '../../../../protocol/testing/keys.ts'
import { answerJson, answerPage, httpPart, objectIn, type Request, see } from './http-part.ts'

export type PlatformFault =
  | 'one secret for both'
  | 'no exp'
  | 'expired ones'
  | 'no room'
  | 'any purpose'
  | 'nobody’s signature'
  | 'no redirect'
  | 'params of nothing'
  | 'a token in the address'
  | 'a redirect'
  | 'another purpose'
  | 'starts the other way'
  | 'starts whoever'
  | 'no page'
  | 'everybody’s room'
  | 'nobody'
  | 'attributes while busy'
  | 'session_info for all'
  | 'guests are hosts'
  | 'any claims'
  | 'a silent stream'
  | 'a stream for anybody'
  | 'framed by anybody'
  | 'guests framed'
  | 'stored'
  | 'a referrer'
  | 'nothing shared'
  | 'nobody comes back'
  | 'starts for ever'
  | 'an end of nothing'
  | 'no second end'

const choiceKey = makeEc().privateKey
const text = (what: string) => `${what}: 0123456789 0123456789 0123456789`
const bytes = (of: string) => new TextEncoder().encode(of)
export const platformSecrets = { guest: bytes(text('guest')), host: bytes(text('host')) }

interface Visitor extends GuestPayload {
  shared?: Record<string, string>
}

/** A small comm plugin for platforms of somebody else, of one family, with the one fault that is asked for. */
export async function platformPart(family: 2021 | 2024, fault?: PlatformFault) {
  let visitors: Visitor[] = []
  const over = new Set<string>()
  const streams = new Map<ServerResponse, string>()
  const older = family === 2021

  const settings = (who: 'guest' | 'host', token: string) => ({
    secrets:
      fault === 'one secret for both'
        ? [platformSecrets.guest, platformSecrets.host]
        : [platformSecrets[who]],
    now: () => (fault === 'expired ones' ? madeAt(token) : new Date()),
    allowWithoutExpiry: fault === 'no exp',
  })

  async function guestOf(token: string): Promise<GuestPayload | undefined> {
    if (fault === 'nobody’s signature') return payloadOf(token) as GuestPayload
    if (fault === 'no room' && payloadOf(token)?.roomId === undefined)
      return payloadOf(token) as GuestPayload
    const guest = await openGuestToken(token, settings('guest', token)).catch(() => undefined)
    return guest?.purpose === 'report_move' || fault === 'any purpose' ? guest : undefined
  }

  async function hostOf(token: string): Promise<HostPayload | undefined> {
    const said = payloadOf(token)
    const asGuest = fault === 'guests are hosts' && said?.redirectUrl !== undefined
    const isLax = fault === 'any claims' && said?.name === undefined
    if (asGuest || isLax) return said as HostPayload
    return openHostToken(token, settings('host', token)).catch(() => undefined)
  }

  async function init(token: string, response: ServerResponse): Promise<void> {
    const guest = await guestOf(token)
    if (guest === undefined) {
      const own = fault === 'guests framed' ? "default-src 'none'" : "frame-ancestors 'none'"
      response.setHeader('content-security-policy', own)
      return answerPage(response, 'This is not right', 400)
    }
    const stands = fault === 'a token in the address' ? token : randomBytes(9).toString('hex')
    const at = `${served.url}/${older ? '' : 'guest/'}start/${stands}`
    const params = await new SignJWT({
      purpose: fault === 'params of nothing' ? 'nothing' : guest.purpose,
      start_url: at,
      ...(!older && { cancel_url: `${at}/cancel` }),
      display_name: 'Small',
    })
      .setProtectedHeader({ alg: 'ES256' })
      .setSubject(older ? 'id-contact-widget-params' : 'verder-helpen-widget-params')
      .setExpirationTime('4 min')
      .sign(choiceKey)
    if (fault === 'no redirect') return answerPage(response, params)
    see(response, `https://choice.example/start-auth/${params}`)
  }

  async function start({ body }: Request, token: string, response: ServerResponse): Promise<void> {
    const guest = await guestOf(token)
    const asked = objectIn(body)
    const isSame = asked?.purpose === guest?.purpose || fault === 'another purpose'
    if (guest === undefined || !isSame || over.has(guest.roomId))
      return answerJson(response, { error: 'token' }, 400)
    const known = visitors.find(({ id }) => id === guest.id)
    const mayAgain =
      known === undefined ||
      (known.name !== guest.name
        ? fault === 'starts whoever'
        : known.shared
          ? fault === 'starts for ever'
          : older === (fault === 'starts the other way'))
    if (!mayAgain) return answerJson(response, { error: 'again' }, 400)
    if (known === undefined) visitors.push(guest)
    tell(guest.roomId)
    const client_url = `${served.url}/login/${guest.id}`
    if (fault === 'a redirect') return see(response, client_url)
    answerJson(response, { client_url })
  }

  const tell = (room: string) => {
    if (fault === 'a silent stream') return
    for (const [stream, of] of streams) if (of === room) stream.write('data: update\n\n')
  }

  const inRoom = ({ roomId }: HostPayload) =>
    fault === 'nobody'
      ? []
      : visitors.filter((one) => one.roomId === roomId || fault === 'everybody’s room')

  async function host(token: string, response: ServerResponse): Promise<void> {
    const opened = await hostOf(token)
    if (opened === undefined || fault === 'no page')
      return answerPage(response, 'This is not right', 400)
    const framed = fault === 'framed by anybody' ? '*' : 'https://video.example'
    response.setHeader('content-security-policy', `frame-ancestors ${framed}`)
    const people = inRoom(opened).map(
      ({ name, shared }) => `<li>${name}: ${Object.values(shared ?? {}).join() || 'busy'}`,
    )
    answerPage(response, `<ul>${people.join('')}</ul>`)
  }

  async function info(token: string, response: ServerResponse): Promise<void> {
    const opened = await hostOf(token)
    if (opened === undefined) return answerJson(response, {}, 400)
    const early = fault === 'attributes while busy' ? {} : undefined
    const people = inRoom(opened).map(({ name, purpose, shared: attributes = early }) => ({
      ...{ purpose, name, attributes },
    }))
    answerJson(response, people)
  }

  async function live(token: string, response: ServerResponse): Promise<void> {
    const opened = await hostOf(token)
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    if (opened === undefined && fault !== 'a stream for anybody')
      return void response.end('data: badrequest\n\n')
    streams.set(response, opened?.roomId ?? '')
    response.write('data: start\n\n')
  }

  async function end(token: string, response: ServerResponse): Promise<void> {
    const opened = await hostOf(token)
    const isAgain = opened !== undefined && over.has(opened.roomId)
    if (opened === undefined || (isAgain && fault === 'no second end'))
      return answerJson(response, {}, 400)
    over.add(opened.roomId)
    if (fault !== 'an end of nothing')
      visitors = visitors.filter(({ roomId }) => roomId !== opened.roomId)
    response.writeHead(204).end()
  }

  function login({ method }: Request, id: string, response: ServerResponse): void {
    const visitor = visitors.find((one) => one.id === id)
    if (method !== 'POST' || visitor === undefined)
      return answerPage(
        response,
        '<form method="post"><input name="card"><button>OK</button></form>',
      )
    visitor.shared = fault === 'nothing shared' ? undefined : { name: 'Somebody' }
    if (fault === 'nobody comes back') return answerPage(response, 'Well done')
    see(response, visitor.redirectUrl)
  }

  const served = await httpPart((request, response) => {
    if (fault !== 'stored') response.setHeader('cache-control', 'no-store')
    response.setHeader('referrer-policy', fault === 'a referrer' ? 'unsafe-url' : 'no-referrer')
    const path = request.url.pathname.slice(1)
    const at = path.replace(/\/?[^/]*$/, '')
    const last = path.slice(at.length + 1)
    const first = older ? '' : 'guest/'
    if (at === `${first}init`) return init(last, response)
    if (at === `${first}start`) return start(request, last, response)
    if (at === 'login') return login(request, last, response)
    if (at === 'host') return host(last, response)
    if (at === 'host/live' && !older) return live(last, response)
    if (at === 'host/end') return end(last, response)
    if (at === 'inside/session_info' || (at === 'session_info' && fault === 'session_info for all'))
      return info(last, response)
    answerJson(response, {}, 404)
  })
  return served
}

const claimsOf = (token: string) =>
  objectIn(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())

const madeAt = (token: string) => new Date(Number(claimsOf(token)?.iat ?? 0) * 1000)

function payloadOf(token: string): Record<string, unknown> | undefined {
  const payload = claimsOf(token)?.payload
  return typeof payload === 'object' && payload !== null ? { ...payload } : undefined
}
