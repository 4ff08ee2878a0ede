import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { onTestFinished } from 'vitest'

export interface Asked {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: unknown
}

export interface Stub {
  /** Its `start`. */
  url: string
  /** What it was asked, in order. */
  asked: Asked[]
}

type Answer = (asked: Asked, response: ServerResponse) => unknown

/**
 * A plugin over real HTTP on a free port, until the test is over. What `answer` returns is sent as
 * JSON; it may also write the response itself, or never.
 */
export async function stubPlugin(answer: Answer): Promise<Stub> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const text = Buffer.concat(chunks).toString()
      const said = {
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body: bodyOf(text, request.headers['content-type']),
      }
      asked.push(said)
      const body = answer(said, response)
      if (body !== undefined) response.end(JSON.stringify(body))
    })
  })
  const url = await new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    })
  })
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url, asked }
}

const bodyOf = (text: string, type = ''): unknown => {
  if (text === '') return undefined
  return type.startsWith('application/json') ? JSON.parse(text) : text
}

/** Answers start calls like a comm or auth plugin, and knows no availability. */
export const startAnswer =
  (answer: Record<string, unknown>): Answer =>
  ({ url }, response) => {
    if (!url.startsWith('/availability')) return answer
    response.statusCode = 404
    return {}
  }
