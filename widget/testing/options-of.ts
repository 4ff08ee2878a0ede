import type { PurposeOptions } from '../../protocol/session-options.ts'
import { parseOptions, type Options } from '../options.ts'

/** What the widget makes of an answer. */
export function optionsOf(answer: PurposeOptions, purpose = 'moving'): Options {
  const options = parseOptions(purpose, answer)
  if (!options) throw new Error('This fixture has nothing to choose from.')
  return options
}
