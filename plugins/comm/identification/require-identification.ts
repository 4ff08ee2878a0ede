import type { KeyObject } from 'node:crypto'
import { Problem } from '../../../protocol/problem.ts'
import type { CommContext } from '../conversation/context.ts'
import type { CoreClient } from './core-client.ts'
import type { ChoicePageSettings } from './settings.ts'

interface Identification {
  core: CoreClient
  key: KeyObject
  kid: string
  choicePage: ChoicePageSettings | undefined
}

/** @throws Problem 'start_not_supported' where nobody is asked to identify during a conversation */
export function requireIdentification({ config, core }: CommContext): Identification {
  const { identification } = config
  if (identification === undefined || core === undefined) throw new Problem('start_not_supported')
  const { key, kid, choicePage } = identification
  return { core, key, kid, choicePage }
}
