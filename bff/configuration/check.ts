import { configurationSummary } from './configuration-summary.ts'
import { describeFaults } from './describe-faults.ts'
import type { Fault } from './fault.ts'
import type { ParsedCore } from './parse-core-config.ts'
import type { Configuration } from './read-configuration.ts'

export interface Checked {
  configuration: Configuration
  core: ParsedCore
  /** Beside the core's own: those of reading, and of plugins. */
  faults: readonly Fault[]
  warnings: readonly Fault[]
}

/** What is to be told. Where a file could not be read, all else may be wrong for that reason only. */
export function faultsToTell({ configuration, core, faults, warnings }: Checked): {
  wrong: readonly Fault[]
  odd: readonly Fault[]
} {
  return configuration.complete
    ? { wrong: [...core.faults, ...faults], odd: [...warnings, ...core.warnings] }
    : { wrong: faults.filter(({ path, source }) => path === '' || source), odd: warnings }
}

/**
 * What `id-contact check` prints: what is wrong, what is odd, and when it is right what the core will do.
 */
export function checkReport(checked: Checked): { lines: string[]; right: boolean } {
  const { configuration, core } = checked
  const { wrong, odd } = faultsToTell(checked)
  const told = (some: readonly Fault[]) =>
    describeFaults(some, configuration, [...wrong, ...odd]).map((line) => `  ${line}`)
  const right = core.value !== undefined && wrong.length === 0
  return {
    right,
    lines: [
      ...section('Wrong, so that it does not start:', told(wrong)),
      ...section('Odd, but no reason not to start:', told(odd)),
      ...(right && core.value ? configurationSummary(core.value, configuration) : []),
    ],
  }
}

const section = (heading: string, lines: readonly string[]) =>
  lines.length > 0 ? [heading, ...lines] : []
