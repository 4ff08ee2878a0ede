import { createServer, type Server } from 'node:net'

/** Ports on which nobody listens; all at once, so that none is given twice. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: count }, () => listening(createServer())))
  const ports = servers.map(portOf)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

/** Listens on this machine: on any port, where none is asked for. */
export const listening = <S extends Server>(server: S, port = 0): Promise<S> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

export function portOf(server: Server): number {
  const address = server.address()
  if (typeof address !== 'object' || address === null) throw new TypeError('it does not listen')
  return address.port
}
