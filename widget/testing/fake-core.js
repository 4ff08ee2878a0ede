/**
 * A contact server that does what a test says, over real HTTP. A test scripts it by a POST to
 * `/fake-core/<name>/script`, points a widget at `/fake-core/<name>/`, and reads what was asked
 * from `/fake-core/<name>/requests`.
 *
 * @typedef {{ status?: number, body?: unknown, text?: string, delay?: number }} Reply
 *   `text` instead of JSON; `delay` in milliseconds
 * @typedef {{ options?: Reply, start?: Reply }} Script
 * @typedef {{ method: string, path: string, headers: Record<string, unknown>, body: string }} Seen
 */

/** @returns {NonNullable<import('@web/test-runner').TestRunnerConfig['middleware']>[number]} */
export function fakeCore() {
  /** @type {Map<string, { script: Script, seen: Seen[] }>} */
  const cores = new Map()

  return async (context, next) => {
    const found = /^\/fake-core\/([^/]+)\/(.*)$/.exec(context.path)
    if (!found) return next()
    const [, name = '', path = ''] = found
    const body = await read(context.req)

    if (path === 'script') {
      cores.set(name, { script: JSON.parse(body), seen: cores.get(name)?.seen ?? [] })
      context.status = 204
      return
    }
    const core = cores.get(name)
    if (path === 'requests') {
      context.body = JSON.stringify(core?.seen ?? [])
      return
    }
    core?.seen.push({
      method: context.method,
      path: `/${path}${context.search}`,
      headers: { ...context.headers },
      body,
    })
    const reply = path === 'start' ? core?.script.start : core?.script.options
    if (reply?.delay) await new Promise((resolve) => setTimeout(resolve, reply.delay))
    context.status = reply ? (reply.status ?? 200) : 404
    context.type = reply?.text === undefined ? 'application/json' : 'text/html'
    context.body = reply?.text ?? JSON.stringify(reply?.body ?? {})
  }
}

/** @param {AsyncIterable<Buffer>} request */
async function read(request) {
  const chunks = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
