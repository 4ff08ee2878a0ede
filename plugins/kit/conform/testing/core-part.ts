import { createPublicKey } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { compactVerify } from 'jose'
import { makeRsa } from '../../../../protocol/testing/keys.ts'
import { type ChoiceFault, choicePart } from './choice-part.ts'
import { answerJson, answerPage, httpPart, objectIn, type Request, see } from './http-part.ts'
import {
  callPage,
  telephoneContinuation,
  type TelephoneFault,
  type TelephoneWay,
} from './telephone-part.ts'

export const requestKeys = makeRsa()

export type CoreFault =
  | ChoiceFault
  | TelephoneFault
  | 'JSON for anything'
  | 'auth plugin first'
  | 'null'
  | 'looks at the content type'
  | 'takes unsigned URLs'
  | 'believes any signature'
  | 'any purpose'
  | 'follows redirects'
  | 'waits for ever'
  | 'hides failures'
  | 'internal in the open'

const method = (tag: string) => ({ tag, name: tag, image_path: `${tag}.svg` })
const options: Record<string, unknown> = {
  report_move: { auth_methods: [method('login')], comm_methods: [method('chat'), method('call')] },
  passport: { auth_methods: [method('login')], comm_methods: [method('chat')] },
}

interface Asked {
  purpose: string
  auth_method: string
  comm_method: string
}

/** A small core of somebody else, with the one fault that is asked for. */
export async function corePart(fault?: CoreFault | TelephoneWay) {
  const part = { plugins: '', url: '' }
  let lastNumber = ''

  async function call(path: string, body: object): Promise<Record<string, unknown> | undefined> {
    const life = fault === 'waits for ever' ? 60_000 : 5_000
    const response = await fetch(`${part.plugins}/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      redirect: fault === 'follows redirects' ? 'follow' : 'manual',
      signal: AbortSignal.timeout(life),
    }).catch(() => undefined)
    const isJson = response?.headers.get('content-type')?.includes('json')
    if (!response?.ok || (fault === 'looks at the content type' && !isJson)) return undefined
    return objectIn(await response.text())
  }

  async function begin(asked: Asked): Promise<string | undefined> {
    const early =
      fault === 'auth plugin first' &&
      (await call('auth/start_authentication', { attributes: [], continuation: 'later' }))
    const comm = await call('comm/start_communication', {
      purpose: asked.purpose,
      ...(fault === 'null' && { auth_result: null }),
    })
    const auth =
      early ||
      (await call('auth/start_authentication', {
        attributes: ['email'],
        continuation: await continuationOf(String(comm?.client_url)),
        attr_url: comm?.attr_url,
      }))
    return comm && auth ? String(auth.client_url) : undefined
  }

  function continuationOf(clientUrl: string): string | Promise<string | undefined> {
    if (!clientUrl.startsWith('tel:')) return clientUrl
    lastNumber = clientUrl
    return telephoneContinuation(clientUrl, fault ?? '', part.url)
  }

  async function signedRequest(token: string): Promise<Record<string, unknown> | undefined> {
    const claims =
      fault === 'believes any signature'
        ? Buffer.from(token.split('.')[1] ?? '', 'base64url')
        : await compactVerify(
            token,
            createPublicKey(requestKeys.publicKey.export({ type: 'spki', format: 'pem' })),
            {
              algorithms: ['RS256'],
            },
          ).then(({ payload }) => payload)
    const request = objectIn(Buffer.from(claims).toString())?.request
    return typeof request === 'object' && request !== null ? { ...request } : undefined
  }

  async function start({ headers, body }: Request, response: ServerResponse): Promise<void> {
    const [type = ''] = (headers['content-type'] ?? '').split(';')
    const wantsJson =
      headers.accept === 'application/json' ||
      (fault === 'JSON for anything' && headers.accept === '*/*')
    const go = (url: string | undefined) => {
      if (url === undefined)
        return fault === 'hides failures'
          ? answerJson(response, { client_url: 'https://sorry.example/' })
          : answerJson(response, { error: 'plugin' }, 500)
      return wantsJson ? answerJson(response, { client_url: url }) : see(response, url)
    }
    if (type === 'application/jwt') {
      const request = await signedRequest(body).catch(() => undefined)
      if (request === undefined) return answerJson(response, { error: 'signature' }, 400)
      const { comm_url: continuation, attr_url } = request
      const auth = await call('auth/start_authentication', {
        attributes: [],
        continuation,
        attr_url,
      })
      return go(auth && String(auth.client_url))
    }
    const fields =
      type === 'application/json'
        ? objectIn(body)
        : type === 'application/x-www-form-urlencoded'
          ? Object.fromEntries(new URLSearchParams(body))
          : undefined
    const asked = fields && read(fields)
    if (asked === undefined) return answerJson(response, { error: 'body' }, 400)
    return go(await begin(asked))
  }

  function read(fields: Record<string, unknown>): Asked | undefined {
    const { purpose, auth_method, comm_method, comm_url, attr_url } = fields
    if ((comm_url ?? attr_url) !== undefined && fault !== 'takes unsigned URLs') return undefined
    const allowed = purpose === 'passport' ? ['chat'] : ['chat', 'call']
    const isKnown = fault === 'any purpose' || String(purpose) in options
    const isAllowed = auth_method === 'login' && allowed.includes(String(comm_method))
    return isKnown && isAllowed
      ? { purpose: String(purpose), auth_method: 'login', comm_method: String(comm_method) }
      : undefined
  }

  const served = await httpPart((request, response) => {
    const { pathname } = request.url
    const [, purpose = ''] = /^\/session_options\/(\w+)$/.exec(pathname) ?? []
    if (pathname === '/session_options') return answerJson(response, options)
    if (purpose in options) return answerJson(response, options[purpose])
    if (pathname === '/start') return start(request, response)
    if (pathname.startsWith('/start-auth'))
      return choicePart(request, response, { fault, origin: new URL(part.plugins).origin })
    if (pathname === '/call') {
      const isKept = fault === 'a telephone page that is kept'
      response.setHeader('cache-control', isKept ? 'max-age=60' : 'no-store')
      return answerPage(response, callPage(lastNumber, fault))
    }
    const isOpen = fault === 'internal in the open' && pathname === '/metrics'
    return answerJson(response, {}, isOpen ? 200 : 404)
  })
  part.url = served.url
  return Object.assign(part, { close: served.close })
}
