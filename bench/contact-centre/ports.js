import { createServer } from 'node:net'

/**
 * Ports on which nobody listens; all at once, so that none is given twice.
 * @param {number} wanted
 */
export async function freePorts(wanted) {
  const servers = await Promise.all(
    Array.from(
      { length: wanted },
      () =>
        new Promise((/** @type {(server: import('node:net').Server) => void} */ resolve) => {
          const server = createServer().listen(0, '127.0.0.1', () => resolve(server))
        }),
    ),
  )
  return Promise.all(
    servers.map(
      (server) =>
        new Promise((/** @type {(port: number) => void} */ resolve) => {
          const address = server.address()
          server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
        }),
    ),
  )
}
