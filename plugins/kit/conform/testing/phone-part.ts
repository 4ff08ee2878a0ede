import { randomInt } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { openAuthResult } from '../../../../protocol/open-auth-result.ts'
import { answerJson, httpPart, objectIn, type Request } from './http-part.ts'
import { authKeys, commKeys } from './write-result.ts'

export type PhoneFault =
  | 'a number without a code'
  | 'any code'
  | 'a code twice'
  | 'anybody’s call'
  | 'no purpose'
  | 'no result'
  | 'one key for both'

interface Session {
  code: string
  call?: string
  result: object | null
}

/** A small comm plugin for a telephone platform of somebody else, with the one fault that is asked for. */
export async function phonePart(fault?: PhoneFault) {
  const sessions: Session[] = []
  const served = await httpPart(handle)

  async function handle({ url: { pathname }, body }: Request, response: ServerResponse) {
    const [, key = '', path = '', id = ''] = pathname.split('/')
    const mayDo = (own: string) => key === own || fault === 'one key for both'
    if (key === 'start_communication') return answerJson(response, begin())
    if (key === 'attr') return take(Number(path), body, response)
    if (path === 'link_phone' && mayDo('link')) return link(objectIn(body) ?? {}, response)
    if (path !== 'session_info' || !mayDo('read')) return answerJson(response, {}, 404)
    const session = sessions.find(({ call }) => call === id)
    if (session === undefined && fault !== 'anybody’s call') return answerJson(response, {}, 404)
    answerJson(response, {
      ...(fault !== 'no purpose' && { purpose: 'report_move' }),
      auth_result: session?.result ?? null,
    })
  }

  function begin() {
    const code = String(randomInt(1e9, 1e10))
    const number = sessions.push({ code, result: null }) - 1
    const pause = fault === 'a number without a code' ? '' : `,;${code}`
    return { client_url: `tel:0881234567${pause}`, attr_url: `${served.url}/attr/${number}` }
  }

  function link({ dtmf, sessionid }: Record<string, unknown>, response: ServerResponse): void {
    const session = sessions.find(({ code }) => code === dtmf)
    if (session === undefined) return answerJson(response, {}, fault === 'any code' ? 200 : 404)
    if (session.call !== undefined && fault !== 'a code twice') return answerJson(response, {}, 404)
    session.call ??= String(sessionid)
    answerJson(response, {})
  }

  async function take(number: number, body: string, response: ServerResponse): Promise<void> {
    const { status, attributes } = await openAuthResult(body, {
      decryptionKey: commKeys.privateKey,
      signatureKeys: [authKeys.publicKey],
      now: () => new Date(),
    })
    const session = sessions[number]
    if (session && fault !== 'no result') session.result = { status, attributes }
    response.writeHead(204).end()
  }
  return served
}
