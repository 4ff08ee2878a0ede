import { connect } from 'node:net'

/**
 * One connection that is kept, over which one request after the other goes. It reads no more of an answer
 * than its length and its status: whoever measures must not be busier than what is measured.
 * @param {number} port
 */
export async function openConnection(port) {
  const socket = connect(port, '127.0.0.1')
  socket.setNoDelay(true)
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  /** @type {((status: number) => void) | undefined} */
  let answered
  let left = 0
  let status = 0
  let head = ''

  /** @param {number} outcome */
  function end(outcome) {
    const tell = answered
    answered = undefined
    tell?.(outcome)
  }

  socket.on('data', (chunk) => {
    if (left > 0) left -= chunk.length
    else {
      head += chunk.toString('latin1')
      const length = head.indexOf('\r\n\r\n')
      if (length < 0) return
      status = Number(head.slice(9, 12))
      left = length + 4 + bodyLength(head.slice(0, length), status) - head.length
      head = ''
    }
    if (left <= 0) end(left === 0 ? status : 0)
  })
  socket.on('error', () => end(0))
  socket.on('close', () => end(0))

  return {
    /**
     * @param {string} request all of it, as it goes over the wire
     * @param {(status: number) => void} tell 0 where there was no whole answer
     */
    ask(request, tell) {
      answered = tell
      socket.write(request, 'latin1')
    },
    close: () => void socket.destroy(),
  }
}

/**
 * @param {string} head
 * @param {number} status
 */
export function bodyLength(head, status) {
  if (status === 304 || status === 204) return 0
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (length === undefined) throw new Error('An answer without a length can not be measured.')
  return Number(length)
}
