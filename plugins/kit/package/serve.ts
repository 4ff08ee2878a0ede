import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { Problem, problemResponse } from '../../../protocol/problem.ts'
import type { Mounted, Plugin } from '../plugin.ts'
import type { ListenAddresses } from './read-settings.ts'

/** A result of 8 KiB in the address, and what browsers send besides. */
const largestHeaders = 32 * 1024

/** Milliseconds that a request may take to come in. */
const requestTimeout = 30_000

/** Milliseconds that requests under way may take to finish. */
const patience = 11_000

export interface Running {
  /** Of the two listeners, where a port of 0 let the system choose. */
  ports: { public: number; internal: number }
  /** Lets requests under way finish, and stops. */
  close(): Promise<void>
}

/** Serves a plugin on two listeners: pages for browsers on the one, what parts ask one another on the other. */
export async function serve(plugin: Plugin, listen: ListenAddresses): Promise<Running> {
  const open = await listening(plugin.public, listen.port, listen.address)
  const internal = await listening(
    plugin.internal,
    listen.internalPort,
    listen.internalAddress,
  ).catch(async (fault: unknown) => {
    await closed(open)
    throw fault
  })
  return {
    ports: { public: portOf(open), internal: portOf(internal) },
    close: async () => {
      plugin.quiet?.()
      await Promise.all([closed(open), closed(internal)])
      await plugin.close()
    },
  }
}

function listening(mounted: readonly Mounted[], port: number, address: string): Promise<Server> {
  const root = new Hono()
  for (const { path, app } of mounted) root.route(path, app)
  root.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }))
  root.notFound(() => problemResponse(new Problem('not_found')))
  const options = { maxHeaderSize: largestHeaders, requestTimeout }
  const server = createServer(options, getRequestListener(root.fetch))
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, address, () => resolve(server))
  })
}

function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
