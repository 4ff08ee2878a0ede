import { spawn } from 'node:child_process'

/**
 * A screen that nobody sees, for a browser that can't do without one.
 *
 * @returns {Promise<{ name: string, stop: () => void }>} once it is there; `name` is for DISPLAY
 */
export async function startDisplay() {
  // It looks for a free number itself, and tells it on the fourth stream.
  const child = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1400x1300x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const number = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => reject(new Error('Xvfb ended before there was a screen.')))
    child.stdio[3]?.once('data', (data) => resolve(String(data).trim()))
  })
  return { name: `:${number}`, stop: () => void child.kill() }
}
