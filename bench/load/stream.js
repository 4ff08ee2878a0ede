import { connect } from 'node:net'

/** A machine has about 28,000 ports for connections to one address: several addresses of its own give more. */
const own = ['127.0.0.2', '127.0.0.3', '127.0.0.4', '127.0.0.5']
let opened = 0

/**
 * An event stream, read as it comes: a client that costs more than what is measured measures itself.
 * @param {{ port: number, path: string, cookie: string }} where
 * @param {(text: string) => void} heard one or more whole events
 */
export function openStream({ port, path, cookie }, heard) {
  opened += 1
  const socket = connect({ port, host: '127.0.0.1', localAddress: own[opened % own.length] })
  let rest = ''
  let isOver = false
  socket.setNoDelay(true).setEncoding('utf8')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\ncookie: ${cookie}\r\n\r\n`)
  socket.on('data', (part) => {
    const text = rest + String(part)
    const end = text.lastIndexOf('\n\n')
    rest = end < 0 ? text : text.slice(end + 2)
    if (end >= 0) heard(text.slice(0, end))
  })
  socket.on('error', () => {})
  socket.once('close', () => (isOver = true))
  return { isOver: () => isOver, close: () => socket.destroy() }
}
