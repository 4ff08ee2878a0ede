import { getRequestListener } from '@hono/node-server'
import { createServer, request as ask, type RequestListener } from 'node:http'
import { onTestFinished } from 'vitest'
import type { Core } from '../core.ts'

/** Listens like the installation does, and tells whether each request was answered at once. */
export async function listening({ quickly, public: app }: Pick<Core, 'quickly' | 'public'>) {
  const atOnce: boolean[] = []
  const slowly = getRequestListener(app.fetch)
  const quick = await open((request, response) => {
    const answered = quickly(request, response)
    atOnce.push(answered)
    return answered || slowly(request, response)
  })
  return { quick, slow: await open(slowly), atOnce }
}

/** @returns the port */
export function open(listener: RequestListener): Promise<number> {
  const server = createServer(listener)
  onTestFinished(() => void server.close())
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' ? (address?.port ?? 0) : 0)
    })
  })
}

export interface Answered {
  status: number | undefined
  headers: Record<string, string | string[] | undefined>
  body: string
}

/** All of an answer but its time. */
export function answerOf(
  port: number,
  path: string,
  headers: Record<string, string | string[]> = {},
  method = 'GET',
  body?: string | Buffer,
): Promise<Answered> {
  return new Promise((resolve, reject) => {
    ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, (answer) => {
      const told = { ...answer.headers, date: undefined }
      let text = ''
      answer.on('data', (chunk) => (text += chunk))
      answer.on('end', () => resolve({ status: answer.statusCode, headers: told, body: text }))
    })
      .on('error', reject)
      .end(body)
  })
}
