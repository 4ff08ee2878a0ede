import { startCore } from '../core.js'
import { median } from '../figures.js'
import { cores } from '../processes.js'

/**
 * Milliseconds from starting the process to the first answer.
 * @param {{ file: string, port: number }} configured
 */
export async function measureReady(configured, { times = 5 } = {}) {
  const milliseconds = []
  for (let time = 0; time < times; time += 1) {
    const core = await startCore(configured, { core: cores.measured })
    milliseconds.push(core.readyMilliseconds)
    await core.stop()
  }
  return median(milliseconds)
}
