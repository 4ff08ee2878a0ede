import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'

/** What is measured has a core for itself; whoever asks it, and whom it asks, share another. */
export const cores = { measured: 0, others: 1 }

/** Elsewhere than on Linux, or on one core, nothing is pinned. */
export const canPin =
  availableParallelism() > 1 && spawnSync('taskset', ['-c', '0', 'true']).status === 0

/**
 * @typedef {object} Running
 * @property {number} pid
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => Promise<void>} stop
 */

/**
 * Starts a Node process. `taskset` becomes that process, so that its number and its channel are the same.
 * @param {readonly string[]} parameters of node
 * @param {{ core?: number | undefined, channel?: boolean }} [options] without a core it runs on all of them
 * @returns {Running}
 */
export function startNode(parameters, { core, channel = false } = {}) {
  const pinned = canPin && core !== undefined ? ['taskset', '-c', String(core)] : []
  const [command = '', ...rest] = [...pinned, process.execPath, ...parameters]
  const child = spawn(command, rest, {
    stdio: ['ignore', 'ignore', 'inherit', ...(channel ? /** @type {const} */ (['ipc']) : [])],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  if (child.pid === undefined) throw new Error(`${command} can't be started`)
  return {
    pid: child.pid,
    child,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/**
 * Starts a server of this folder and tells it what it needs.
 * @param {string} file
 * @param {object} settings
 * @param {{ core: number }} options
 * @returns {Promise<Running & { ports: number[] }>} when it listens
 */
export async function startServer(file, settings, options) {
  const server = startNode([file], { ...options, channel: true })
  server.child.send(settings)
  const ports = await new Promise((resolve, reject) => {
    server.child.once('message', resolve)
    server.child.once('exit', (code) => reject(new Error(`${file} ended with code ${code}`)))
  })
  return { ...server, ports }
}

/** Linux counts a process's time in hundredths of a second. */
const tick = 0.01

/**
 * Seconds that a process has worked, in its own code and in the kernel; undefined where nobody tells.
 * @param {number} pid
 */
export function workedSeconds(pid) {
  const fields = read(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ')
  return fields && (Number(fields[11]) + Number(fields[12])) * tick
}

/**
 * Memory that a process has now, in megabytes of 1024 kB; undefined where nobody tells.
 * @param {number} pid
 */
export function residentMegabytes(pid) {
  const line = /^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`) ?? '')
  return line ? Number(line[1]) / 1024 : undefined
}

/** @param {string} file */
function read(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
