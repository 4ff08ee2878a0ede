import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net'

/** What a proxy in front of several processes does: each connection goes to one of them that takes it. */
export class Doorway {
  readonly #server: Server
  readonly #open = new Set<Socket>()

  private constructor(server: Server) {
    this.#server = server
  }

  /** @param ports of the processes, in the order in which they are tried for the next connection */
  static async open(ports: () => readonly number[]): Promise<Doorway> {
    const server = createServer({ allowHalfOpen: false })
    const doorway = new Doorway(server)
    server.on('connection', (socket) => {
      doorway.#keep(socket)
      doorway.#lead(socket, [...ports()])
    })
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    return doorway
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  #lead(from: Socket, ports: number[]): void {
    const port = ports.shift()
    if (port === undefined) return void from.destroy()
    const to = connect(port, '127.0.0.1')
    this.#keep(to)
    const next = () => this.#lead(from, ports)
    to.once('error', next)
    to.once('connect', () => {
      to.off('error', next)
      to.pipe(from).pipe(to)
      to.once('close', () => from.destroy())
      from.once('close', () => to.destroy())
    })
  }

  #keep(socket: Socket): void {
    this.#open.add(socket)
    socket.on('error', () => {}).once('close', () => this.#open.delete(socket))
  }

  async close(): Promise<void> {
    for (const socket of this.#open) socket.destroy()
    await new Promise((closed) => this.#server.close(closed))
  }
}
