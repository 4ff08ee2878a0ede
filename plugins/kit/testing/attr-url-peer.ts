import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  Problem,
  problemBody,
  type ProblemCode,
  problemHeaders,
} from '../../../protocol/problem.ts'

export interface Received {
  method: string
  path: string
  contentType: string | undefined
  body: string
}

/** What the peer does with one request: answer with a status, go elsewhere, hang up, or keep silent. */
export type Answer =
  number | { redirectTo: string } | { problem: ProblemCode } | 'hang up' | 'silence'

/**
 * A real HTTP server where results are sent to. It answers the requests one after another as told, the
 * last answer for all the rest.
 */
export async function attrUrlPeer(...answers: Answer[]) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const answer = answers[Math.min(received.length, answers.length - 1)] ?? 200
      const { method = '', url: path = '', headers } = request
      const body = Buffer.concat(chunks).toString()
      received.push({ method, path, contentType: headers['content-type'], body })
      if (answer === 'hang up') request.socket.destroy()
      else if (typeof answer === 'number') response.writeHead(answer).end()
      else if (answer === 'silence') return
      else if ('problem' in answer) {
        const body = problemBody(new Problem(answer.problem))
        response.writeHead(body.status, problemHeaders).end(JSON.stringify(body))
      } else response.writeHead(307, { location: answer.redirectTo }).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    /** An attr URL there. */
    attrUrl: `${origin}/attr/0f8b`,
    received,
    /** From now on it answers like this. */
    answer(...next: Answer[]) {
      answers.splice(0, answers.length, ...Array(received.length).fill(200), ...next)
    },
    close() {
      server.closeAllConnections()
      return new Promise((closed) => server.close(closed))
    },
  }
}
