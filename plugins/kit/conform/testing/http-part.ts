import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

/** What somebody asked of a part. */
export interface Request {
  method: string
  url: URL
  headers: IncomingMessage['headers']
  body: string
}

export type Handle = (request: Request, response: ServerResponse) => unknown

/** A server on this machine. */
export async function httpPart(handle: Handle) {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { method = '', url = '/', headers } = request
      const asked = {
        method,
        url: new URL(url, 'http://127.0.0.1'),
        headers,
        body: Buffer.concat(chunks).toString(),
      }
      void Promise.resolve(handle(asked, response)).catch(() => response.writeHead(500).end())
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((closed) => server.close(() => closed()))
    },
  }
}

export const answerJson = (response: ServerResponse, body: unknown, status = 200): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))

export const answerPage = (response: ServerResponse, body: string, status = 200): void =>
  void response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(body)

export const see = (response: ServerResponse, location: string): void =>
  void response.writeHead(303, { location }).end()

/** The JSON object in a body, where it is one. */
export function objectIn(body: string): Record<string, unknown> | undefined {
  try {
    const read: unknown = JSON.parse(body)
    return typeof read === 'object' && read !== null ? { ...read } : undefined
  } catch {
    return undefined
  }
}
