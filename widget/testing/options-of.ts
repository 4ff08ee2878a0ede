import type { PurposeOptions } from '../../protocol/session-options.ts'
import { parseOptions, type Options } from '../options.ts'

/** What the widget makes of an answer. */
export function optionsOf(answer: PurposeOptions): Options {
  const options = parseOptions(answer)
  if (!options) throw new Error('This fixture has nothing to choose from.')
  return options
}
