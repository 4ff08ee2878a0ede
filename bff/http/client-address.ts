import type { Context } from 'hono'
import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import { z } from 'zod'
import type { CoreConfig } from '../configuration/core-config.ts'
import { remembered } from './remembered.ts'

/** Who asks, as far as the network tells. */
export interface Client {
  /** An IP address, an IPv4 one without its IPv6 prefix; undefined where nothing is known. */
  address: string | undefined
  /**
   * It may be everybody: an address inside that isn't a configured proxy is probably one all the same,
   * with the whole municipality behind it.
   */
  shared: boolean
  /** A proxy that isn't trusted, or whoever pretends to be one, told of somebody behind it. */
  forwards: boolean
  /** Somebody outside, of whom it tells while it is outside itself: hearsay, and not to be shown. */
  speaksFor?: string | undefined
}

/** Tells who asks, of a request as the routes have it and as Node has it. */
export interface Clients {
  ofContext(c: Context): Client
  ofMessage(message: Pick<IncomingMessage, 'headers' | 'socket'>): Client
}

/** What @hono/node-server gives along. Absent where an app is called without a server. */
const Bindings = z.object({
  incoming: z.object({ socket: z.object({ remoteAddress: z.string().optional() }) }),
})

/**
 * Tells the client of a request: the other end of the connection, or who a proxy says it was, where that
 * proxy is one of the configured ones. Anybody else may write what they like.
 */
export function clientsBy({ header, trustedProxies }: CoreConfig['clientAddress']): Clients {
  const trusted = networks(trustedProxies)
  // Behind a proxy it is always the same few.
  const neighbourAt = remembered(mostNeighbours, (remoteAddress: string) => {
    const address = plain(remoteAddress)
    return address === undefined ? undefined : judged(address)
  })

  const judged = (address: string): Neighbour => ({
    address,
    isTrusted: within(trusted, address),
    isInside: within(inside, address),
  })

  function clientAt(remoteAddress: string | undefined, told: string | undefined): Client {
    const neighbour = remoteAddress === undefined ? undefined : neighbourAt(remoteAddress)
    if (neighbour === undefined) return { address: undefined, shared: true, forwards: false }
    const { address: remote, isTrusted, isInside } = neighbour
    if (!isTrusted) {
      const speaksFor = isInside ? undefined : outsiderIn(told)
      return { address: remote, shared: isInside, forwards: told !== undefined, speaksFor }
    }
    const address = behind(remote, told, trusted)
    return { address, shared: address === remote, forwards: false }
  }

  // As Node spells the names of headers.
  const name = header?.toLowerCase()
  return {
    ofContext: (c) =>
      clientAt(
        Bindings.safeParse(c.env).data?.incoming.socket.remoteAddress,
        name === undefined ? undefined : c.req.header(name),
      ),
    ofMessage: ({ socket, headers }) =>
      clientAt(socket.remoteAddress, name === undefined ? undefined : headers[name]?.toString()),
  }
}

/** The other end of a connection. */
interface Neighbour {
  address: string
  isTrusted: boolean
  isInside: boolean
}

const mostNeighbours = 1000

/** Each proxy adds whom it saw at the end; what stands before the first that isn't ours is hearsay. */
function behind(remote: string, told = '', trusted: BlockList): string {
  let nearest = remote
  for (const entry of told.slice(-longestHeader).split(',').reverse()) {
    const address = plain(entry.trim())
    if (address === undefined) return nearest
    nearest = address
    if (!within(trusted, address)) return nearest
  }
  return nearest
}

/** Whom the other end of the connection saw. A proxy of an office sees those inside it. */
function outsiderIn(told = ''): string | undefined {
  const last = plain(told.slice(told.lastIndexOf(',') + 1).trim())
  return last === undefined || within(inside, last) ? undefined : last
}

/** In characters; what was written first is lost first, and counts least. */
const longestHeader = 2000

/** An address as it is compared: some proxies write a port behind it, and IPv4 may come as IPv6. */
function plain(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? []
  const [, withPort] = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text) ?? []
  const address = (bracketed ?? withPort ?? text).replace(/%.*$/, '').toLowerCase()
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? []
  const bare = mapped ?? address
  return isIP(bare) > 0 ? bare : undefined
}

function networks(list: readonly string[]): BlockList {
  const all = new BlockList()
  for (const entry of list) {
    const [address = '', prefix] = entry.split('/')
    const family = familyOf(address)
    if (prefix === undefined) all.addAddress(address, family)
    else all.addSubnet(address, Number(prefix), family)
  }
  return all
}

const within = (list: BlockList, address: string) => list.check(address, familyOf(address))

/** Of what is an address for certain. */
const familyOf = (address: string) => (address.includes(':') ? 'ipv6' : 'ipv4')

/** This machine, and networks that nobody reaches from outside. RFC 1918, 3927, 4193, 4291 and 6598. */
const inside = networks([
  '127.0.0.0/8',
  '10.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  '169.254.0.0/16',
  '100.64.0.0/10',
  '::1',
  'fc00::/7',
  'fe80::/10',
])
