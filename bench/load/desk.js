import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 256 })

/**
 * @param {number} port
 * @param {string} path
 * @param {{ cookie?: string, body?: unknown, type?: string }} [options]
 * @returns {Promise<{ status: number, cookies: string[], text: string }>}
 */
export function post(port, path, { cookie = '', body = {}, type = 'application/json' } = {}) {
  return new Promise((resolve, reject) => {
    const headers = {
      host: `localhost:${port}`,
      accept: 'application/json',
      'content-type': type,
      'sec-fetch-site': 'same-origin',
      ...(cookie && { cookie }),
    }
    const options = { port, host: '127.0.0.1', path, method: 'POST', agent, headers }
    const asked = request(options, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part) => (text += part))
      response.once('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          cookies: response.headers['set-cookie'] ?? [],
          text,
        }),
      )
    })
    // It was closed for being idle in the moment in which it was used again: nobody has read this.
    asked.once('error', (fault) =>
      asked.reusedSocket && 'code' in fault && fault.code === 'ECONNRESET'
        ? resolve(post(port, path, { cookie, body, type }))
        : reject(fault),
    )
    asked.end(typeof body === 'string' ? body : JSON.stringify(body))
  })
}

/**
 * A citizen who comes as they do, and waits.
 * @param {number} port
 */
export async function arrived(port) {
  const { text } = await post(port, '/start', {
    body: { purpose: 'question', comm_method: 'chat' },
  })
  const { pathname } = new URL(JSON.parse(text).client_url)
  const response = await fetch(`http://127.0.0.1:${port}${pathname}`, { redirect: 'manual' })
  const id = response.headers.get('location')?.split('/').at(-1) ?? ''
  return { id, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '' }
}

/**
 * Logs in as agents do on the machine itself.
 * @param {number} port
 * @param {string} name
 * @returns {Promise<string>} the cookie
 */
export async function loggedIn(port, name) {
  const type = 'application/x-www-form-urlencoded'
  const body = new URLSearchParams({ agent: name }).toString()
  const { status, cookies } = await post(port, '/desk/login', { body, type })
  if (status !== 303) throw new Error(`The login of ${name} was answered with ${status}.`)
  const cookie = cookies.map((line) => line.split(';')[0]).join('; ')
  await post(port, '/desk/presence', { cookie, body: { presence: 'available' } })
  return cookie
}
