import { platform } from 'node:os'
import { campaign as crashes } from './crashes.js'

/** What is left of deleted conversations in one process that lives on, and in its database, 30 times. */
export const campaign = {
  whyNot: () =>
    platform() === 'linux' ? crashes.whyNot() : 'only Linux shows the memory of a process',
  command: ['vitest', 'run', '--mode', 'soak', 'forgotten'],
}
