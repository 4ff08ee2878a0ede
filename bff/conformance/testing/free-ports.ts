import { randomInt } from 'node:crypto'
import { createServer, type Server } from 'node:net'

/** Below those that systems give to whoever doesn't mind: what is free now isn't given away meanwhile. */
const lowest = 20_000
const count = 12_000

/** Ports on which nobody listens; all at once, so that none is given twice. */
export async function freePorts(wanted: number): Promise<number[]> {
  const servers = await Promise.all(Array.from({ length: wanted }, listeningAnywhere))
  const ports = servers.map(portOf)
  await Promise.all(servers.map((server) => new Promise((closed) => server.close(closed))))
  return ports
}

const listeningAnywhere = (): Promise<Server> =>
  listening(createServer(), lowest + randomInt(count)).catch(listeningAnywhere)

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
