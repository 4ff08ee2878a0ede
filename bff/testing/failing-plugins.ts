import { createServer } from 'node:net'
import { expect, onTestFinished } from 'vitest'
import { stubPlugin, type Stub } from './stub-plugin.ts'

/** Stands in whatever such a plugin answers: nobody may get to see it. */
export const canary = 'kanarie-8f3a'

/** A plugin that is not there. */
export const down = (): Promise<Stub> => Promise.resolve({ url: 'http://127.0.0.1:1', asked: [] })

/** What is wrong with the plugin, and what everybody gets to hear: a status, a code, and facts for the log. */
export type Failure = [
  what: string,
  plugin: () => Promise<Stub>,
  status: number,
  code: string,
  facts: Record<string, unknown>,
]

/**
 * Everything that can be wrong with a part that is to say where citizens go.
 * @param answer what it would answer if nothing were
 */
export const failures = (answer: Record<string, unknown> & { client_url: string }): Failure[] => [
  ['is down', down, 502, 'plugin_unreachable', { reason: 'ECONNREFUSED' }],
  ['hangs up', () => rawServer(''), 502, 'plugin_unreachable', { reason: 'UND_ERR_SOCKET' }],
  ['is no web server', () => rawServer(`SSH-2.0-${canary}\r\n`), ...unusable('http')],
  ['never answers', () => stubPlugin(() => undefined), 504, 'plugin_slow', {}],
  [
    'begins and never ends',
    () => stubPlugin((_asked, response) => void response.write('{')),
    504,
    'plugin_slow',
    {},
  ],
  ...[500, 404, 400].map((status): Failure => [
    `answers ${status}`,
    () =>
      stubPlugin((_asked, response) => {
        response.statusCode = status
        return { ...answer, secret: canary }
      }),
    502,
    'plugin_refused',
    { answer: status },
  ]),
  [
    'sends us elsewhere',
    () =>
      stubPlugin((_asked, response) => {
        response.writeHead(307, { location: `https://${canary}.example/` }).end()
      }),
    502,
    'plugin_refused',
    { answer: 307 },
  ],
  ['answers HTML', () => text(`<!doctype html>${canary}`), ...unusable('json')],
  ['answers nothing', () => text(''), ...unusable('json')],
  ['answers null', () => text('null'), ...unusable('shape')],
  ['answers another shape', () => answers({ url: canary }), ...unusable('shape')],
  [
    'answers without end',
    () => answers({ ...answer, more: canary.repeat(10_000) }),
    ...unusable('size'),
  ],
  ...[
    `javascript:alert('${canary}')`,
    `http://${canary}.example/c`,
    `https://user@${canary}.example/c`,
    `ftp://${canary}.example/c`,
    `https://${canary}.example\\c`,
    ` https://${canary}.example/c`,
    `//${canary}.example`,
  ].map(sendsTo),
]

/** One that sends citizens to an address where they may not be sent. */
export function sendsTo(client_url: string): Failure {
  const fault: unknown = expect.stringMatching(/^(shape|client_url)$/)
  return [`sends citizens to ${client_url}`, () => answers({ client_url }), ...unusable(fault)]
}

const unusable = (fault: unknown) => [502, 'plugin_unusable', { fault }] as const

const answers = (body: unknown) => stubPlugin(() => body)

const text = (body: string) => stubPlugin((_asked, response) => void response.end(body))

/** Something that listens, but isn't a web server. */
async function rawServer(answer: string): Promise<Stub> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(answer))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const address = server.address()
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`, asked: [] }
}
