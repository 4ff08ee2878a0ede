import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { TlsSettings } from '../configuration/core-config.ts'

export interface Listener {
  name: 'public' | 'internal'
  address: string
  port: number
  tls?: TlsSettings | undefined
  /** Seconds that an idle connection is kept; 0 closes each after its answer. */
  keepAliveSeconds: number
  /** Asked for every request, so that what answers can be replaced while it listens. */
  answering: () => RequestListener
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

/** How long requests under way may take to finish, in milliseconds: a start waits for two plugins, each for 5 s. */
const patience = 11_000

/** A result of 8 KiB in the address, or sealed in cookies, and what browsers send besides. */
const largestHeaders = 32 * 1024

/** Milliseconds that a request may take to come in. */
const requestTimeout = 30_000

/**
 * Listens.
 * @returns to stop: what is under way finishes, connections that do nothing are closed
 * @throws PortTaken
 */
export async function listen(listener: Listener): Promise<() => Promise<void>> {
  const server = serverOf(listener)
  server.keepAliveTimeout = listener.keepAliveSeconds * 1000
  if (listener.keepAliveSeconds === 0) server.maxRequestsPerSocket = 1
  await new Promise<void>((resolve, reject) => {
    server.once('error', (fault: NodeJS.ErrnoException) =>
      reject(fault.code === 'EADDRINUSE' ? new PortTaken(listener) : fault),
    )
    server.listen(listener.port, listener.address, resolve)
  })
  return () => close(server)
}

function serverOf({ tls, answering }: Listener): Server {
  const answer: RequestListener = (request, response) => answering()(request, response)
  const options = { maxHeaderSize: largestHeaders, requestTimeout }
  if (!tls) return createServer(options, answer)
  return createTlsServer(
    {
      ...options,
      cert: tls.certs,
      key: tls.key,
      ...(tls.mutual && {
        ca: tls.mutual.caCerts,
        requestCert: true,
        rejectUnauthorized: tls.mutual.mandatory,
      }),
    },
    (request, response) => {
      // Behind a proxy that does TLS that is the proxy's to say. RFC 6797.
      response.setHeader('strict-transport-security', 'max-age=31536000')
      answer(request, response)
    },
  )
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), patience)
    // A browser keeps its connection when its request has finished.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(impatient)
      clearInterval(sweep)
      resolve()
    })
    server.closeIdleConnections()
  })
}
