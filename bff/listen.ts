import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

export interface Listener {
  name: 'public' | 'internal'
  app: Hono
  address: string
  port: number
}

/** Somebody else listens there. */
export class PortTaken extends Error {
  override name = 'PortTaken'
  readonly listener: Listener['name']
  readonly port: number

  constructor({ name, port }: Listener) {
    super(`Port ${port}, the ${name} one, is taken by another program: choose another.`)
    this.listener = name
    this.port = port
  }
}

/** How long requests under way may take to finish, in milliseconds. */
const patience = 5_000

/**
 * Listens on all of them, or on none.
 * @returns to stop, one after the other in the order given: what came in by the first one may need the
 * next to finish. What is under way finishes, connections that do nothing are closed.
 * @throws PortTaken
 */
export async function listen(listeners: readonly Listener[]): Promise<() => Promise<void>> {
  const servers: Server[] = []
  const stop = async () => {
    for (const server of servers) await close(server)
  }
  try {
    for (const listener of listeners) servers.push(await open(listener))
  } catch (fault) {
    await stop()
    throw fault
  }
  return stop
}

function open(listener: Listener): Promise<Server> {
  const server = createServer(getRequestListener(listener.app.fetch))
  return new Promise((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new PortTaken(listener) : fault),
    )
    server.listen(listener.port, listener.address, () => resolve(server))
  })
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
