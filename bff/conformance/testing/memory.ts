import { open, readFile } from 'node:fs/promises'

const portion = 16 * 1024 * 1024

export interface Found {
  latin1: number
  utf16: number
  /** What stands around the first of each, to find out who holds it. */
  around: string[]
}

/**
 * Counts how often a text stands in what a process of Linux has in its memory and can write to, as V8 and Node keep
 * texts: one byte a character, or two. Only for letters and figures.
 */
export async function findInMemory(pid: number, text: string): Promise<Found> {
  const maps = await readFile(`/proc/${pid}/maps`, 'latin1')
  const memory = await open(`/proc/${pid}/mem`, 'r')
  const found: Found = { latin1: 0, utf16: 0, around: [] }
  const wanted = { latin1: Buffer.from(text, 'latin1'), utf16: Buffer.from(text, 'utf16le') }
  const bytes = Buffer.alloc(portion)
  const overlap = wanted.utf16.length - 1
  try {
    for (const line of maps.split('\n')) {
      const [, from = '', to = ''] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? []
      if (from === '' || /\[v(var|dso|syscall)\]/.test(line)) continue
      const [start, end] = [Number(`0x${from}`), Number(`0x${to}`)]
      for (let at = start; at < end; at += portion - overlap) {
        const length = Math.min(portion, end - at)
        const read = await memory.read(bytes, 0, length, at).catch(() => ({ bytesRead: 0 }))
        const part = bytes.subarray(0, read.bytesRead)
        for (const kind of ['latin1', 'utf16'] as const) count(part, kind, at > start)
        if (at + length >= end) break
      }
    }
  } finally {
    await memory.close()
  }
  return found

  /** One that begins in the overlap was whole in the portion before only where it ended in it. */
  function count(part: Buffer, kind: 'latin1' | 'utf16', isLater: boolean): void {
    const sought = wanted[kind]
    const first = isLater ? Math.max(0, overlap - sought.length + 1) : 0
    for (let at = part.indexOf(sought, first); at >= 0; at = part.indexOf(sought, at + 1)) {
      found[kind] += 1
      if (found.around.length >= 40) continue
      const around = part.subarray(Math.max(0, at - 80), at + sought.length + 120)
      found.around.push(`${kind} ${around.toString('latin1').replaceAll(/[^ -~]/g, '·')}`)
    }
  }
}
