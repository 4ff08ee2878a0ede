import { randomBytes } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { openAuthResult } from '../../../../protocol/open-auth-result.ts'
import { Problem } from '../../../../protocol/problem.ts'
import { answerJson, answerPage, httpPart, objectIn, type Request } from './http-part.ts'
import { authKeys, commKeys } from './write-result.ts'

export type CommFault =
  | 'takes two results'
  | 'takes a result again'
  | 'takes expired ones'
  | 'takes anything'
  | 'waits for the result'
  | 'one attr URL for all'
  | 'attr URL beside auth_result'
  | 'looks at auth_result later'
  | 'one door'
  | 'text for unknown'

const url = () => randomBytes(16).toString('hex')

/** A small comm plugin of somebody else, with the one fault that is asked for. */
export async function commPart(fault?: CommFault) {
  const waiting = new Map<string, number>()
  const used = new Set<string>()
  const doors = { public: '', internal: '' }

  async function isRight(token: string): Promise<boolean> {
    if (fault === 'takes anything') return token.split('.').length === 5
    try {
      const result = await openAuthResult(token, {
        decryptionKey: commKeys.privateKey,
        signatureKeys: [authKeys.publicKey],
        now: () => new Date(),
      })
      const digest = Buffer.from(result.digest).toString('hex')
      if (used.has(digest) && fault !== 'takes a result again') return false
      used.add(digest)
      return true
    } catch (error) {
      return (
        fault === 'takes expired ones' &&
        error instanceof Problem &&
        error.code === 'auth_result_expired'
      )
    }
  }

  const atInternal = async (
    { url: { pathname }, body }: Request,
    response: ServerResponse,
  ): Promise<void> => {
    const [, token = ''] = /^\/attr\/(\w+)$/.exec(pathname) ?? []
    const left = waiting.get(token)
    if (left !== undefined && left > 0) {
      if (!(await isRight(body))) return answerJson(response, { error: 'result' }, 400)
      waiting.set(token, left - 1)
      return void response.writeHead(204).end()
    }
    if (pathname !== '/start_communication')
      return void response.writeHead(fault === 'text for unknown' ? 200 : 404).end()
    const read = objectIn(body)
    if (typeof read?.purpose !== 'string') return answerJson(response, { error: 'body' }, 400)
    const own = fault === 'one attr URL for all' ? 'everybody' : url()
    const client_url = `${doors.public}/c/${url()}`
    const attr_url = `${doors.internal}/attr/${own}`
    const given = read.auth_result
    if (typeof given === 'string') {
      if (fault !== 'looks at auth_result later' && !(await isRight(given)))
        return answerJson(response, { error: 'result' }, 400)
      if (fault !== 'attr URL beside auth_result') return answerJson(response, { client_url })
    }
    waiting.set(own, fault === 'takes two results' ? 2 : 1)
    answerJson(response, { client_url, attr_url })
  }

  const atPublic = (request: Request, response: ServerResponse): unknown => {
    if (request.url.pathname.startsWith('/c/')) {
      if (fault === 'waits for the result') return answerPage(response, 'Not yet', 500)
      return answerPage(response, '<h1>One moment</h1>')
    }
    return fault === 'one door' ? atInternal(request, response) : answerPage(response, '', 404)
  }

  const people = await httpPart(atPublic)
  const parts = fault === 'one door' ? people : await httpPart(atInternal)
  Object.assign(doors, { public: people.url, internal: parts.url })
  return { url: parts.url, close: () => Promise.all([people.close(), parts.close()]) }
}
