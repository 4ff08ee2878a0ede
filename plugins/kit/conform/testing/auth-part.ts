import { randomUUID } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { answerJson, answerPage, httpPart, objectIn, type Request, see } from './http-part.ts'
import { writeResult, type ResultFault } from './write-result.ts'

export type AuthFault =
  | ResultFault
  | 'in band without a result'
  | 'html'
  | 'any attribute'
  | 'follows redirects'
  | 'silent cancel'
  | 'slow'
  | 'citizen first'
  | 'moves on anyway'
  | 'delivers twice'
  | 'session error'
  | 'one door'
  | 'fails on what is new'

const values: Readonly<Record<string, string>> = { name: 'Testburger 1', email: 'a@example.nl' }

interface Start {
  attributes: string[]
  continuation: string
  attr_url?: string
  cancel_url?: string
}

const page = `<h1>Who are you?</h1>
<form method="post" action="KEY/confirm"><input type="radio" name="citizen" value="1"><button>Go</button></form>
<form method="post" action="KEY/cancel"><button>Cancel</button></form>`

/** A small auth plugin of somebody else, with the one fault that is asked for. */
export async function authPart(fault?: AuthFault) {
  const starts = new Map<string, Start>()
  const doors = { public: '', internal: '' }

  const atInternal = async (request: Request, response: ServerResponse): Promise<void> => {
    if (request.url.pathname.startsWith('/session/'))
      return void response.writeHead(fault === 'session error' ? 500 : 204).end()
    if (request.url.pathname !== '/start_authentication') return void response.writeHead(404).end()
    if (fault === 'slow') await pause(5_300)
    if (fault === 'html') return answerPage(response, '<h1>Welcome</h1>')
    const start = startIn(request.body)
    if (start === undefined) return answerJson(response, { error: 'body' }, 400)
    if (fault === 'fails on what is new' && request.body.includes('something_new'))
      return answerJson(response, { error: 'body' }, 422)
    if (fault !== 'any attribute' && start.attributes.some((tag) => !values[tag]))
      return answerJson(response, { error: 'attributes' }, 400)
    const key = randomUUID()
    starts.set(key, start)
    answerJson(response, { client_url: `${doors.public}/s/${key}` })
  }

  const atPublic = async (request: Request, response: ServerResponse): Promise<void> => {
    const [, key = '', , act] = /^\/s\/([\w-]+)(\/(\w+))?$/.exec(request.url.pathname) ?? []
    const start = starts.get(key)
    if (start === undefined)
      return fault === 'one door' ? atInternal(request, response) : answerPage(response, '', 404)
    if (act === undefined) return answerPage(response, page.replaceAll('KEY', key))
    const cancels = act === 'cancel'
    const result = await writeResult(
      {
        status: cancels ? 'failed' : 'succes',
        attributes: cancels
          ? {}
          : Object.fromEntries(start.attributes.map((tag) => [tag, values[tag] ?? ''])),
        ...(!cancels && { session_url: `${doors.internal}/session/${key}` }),
      },
      fault,
    )
    const next = (cancels && start.cancel_url) || start.continuation
    if (start.attr_url === undefined) {
      const silent = fault === 'in band without a result' || (cancels && fault === 'silent cancel')
      return see(response, silent || next === start.cancel_url ? next : withResult(next, result))
    }
    if (cancels && fault === 'silent cancel') return see(response, next)
    if (fault === 'citizen first') {
      see(response, next)
      await pause(150)
    }
    const arrived = await deliver(start.attr_url, result)
    if (fault === 'delivers twice') await deliver(start.attr_url, result)
    if (response.headersSent) return
    if (arrived || fault === 'moves on anyway') see(response, next)
    else answerPage(response, '<h1>It could not be delivered</h1>', 502)
  }

  const deliver = (url: string, result: string): Promise<boolean> =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/jwt' },
      body: result,
      redirect: fault === 'follows redirects' ? 'follow' : 'manual',
      signal: AbortSignal.timeout(400),
    }).then(
      ({ ok }) => ok,
      () => false,
    )

  const people = await httpPart(atPublic)
  const parts = fault === 'one door' ? people : await httpPart(atInternal)
  Object.assign(doors, { public: people.url, internal: parts.url })
  return { url: parts.url, close: () => Promise.all([people.close(), parts.close()]) }
}

function startIn(body: string): Start | undefined {
  const read = objectIn(body)
  return Array.isArray(read?.attributes) && typeof read.continuation === 'string'
    ? (read as unknown as Start)
    : undefined
}

function withResult(url: string, result: string): string {
  const [address = '', ...fragment] = url.split('#')
  return [`${address}${address.includes('?') ? '&' : '?'}result=${result}`, ...fragment].join('#')
}
