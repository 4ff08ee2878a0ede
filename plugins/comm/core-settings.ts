import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { privateKey } from '../../protocol/key-schema.ts'
import { baseUrl, type Fault } from '../kit/configuration.ts'

/** Of `[comm]`: how this plugin asks the core to let somebody identify during a conversation. Named as deployed parts name them. */
export const coreTable = {
  /** Where the core takes `POST /start`; `server_url` where there is none. */
  core_url: baseUrl.optional(),
  /** What the params of the choice page are put right behind; the core's own where there is none. */
  widget_url: z
    .string()
    .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), {
      error: 'must be an http or https URL',
    })
    .optional(),
  /** What citizens know this plugin as, on the choice page; the organisation's name where there is none. */
  display_name: z.string().min(1).optional(),
  widget_signing_privkey: privateKey.optional(),
  start_auth_signing_privkey: privateKey.optional(),
  /** The core's `authonly_request_keys.<kid>`. */
  start_auth_key_id: z.string().min(1).optional(),
}

type CoreTable = z.output<z.ZodObject<typeof coreTable>>

/** All that it takes to let somebody identify while something else goes on already. */
export interface AskSettings {
  coreUrl: string
  choicePageUrl: string
  /** Undefined where it is the organisation's name. */
  displayName: string | undefined
  choiceKey: KeyObject
  startKey: KeyObject
  startKeyId: string
}

/** @returns undefined where any of the keys isn't there; `missing` says which */
export function askSettingsOf(
  table: CoreTable,
  serverUrl: string,
): { settings: AskSettings | undefined; missing: Fault[] } {
  const {
    widget_signing_privkey: choiceKey,
    start_auth_signing_privkey: startKey,
    start_auth_key_id: startKeyId,
  } = table
  const needed = {
    widget_signing_privkey: choiceKey,
    start_auth_signing_privkey: startKey,
    start_auth_key_id: startKeyId,
  }
  const missing = Object.entries(needed).flatMap(([name, value]) =>
    value === undefined
      ? [{ path: `comm.${name}`, problem: 'is needed to let people of a platform identify' }]
      : [],
  )
  if (choiceKey === undefined || startKey === undefined || startKeyId === undefined) {
    return { settings: undefined, missing }
  }
  return {
    settings: {
      coreUrl: table.core_url ?? serverUrl,
      choicePageUrl: table.widget_url ?? `${serverUrl}/start-auth/`,
      displayName: table.display_name,
      choiceKey,
      startKey,
      startKeyId,
    },
    missing,
  }
}
