import type { Locale } from '../../ui/locale.ts'
import type { CoreConfig, Purpose } from '../configuration/core-config.ts'
import { allowedReturnUrl } from '../return/allowed-return-url.ts'
import { sealReturn, type ReturnState } from '../return/return-state.ts'

/** The way back of one start, as both plugins get it (PROTOCOL.md section 7). */
export interface WayBack {
  return_url: string | undefined
  cancel_url: string
  locale: Locale | undefined
}

interface Asked {
  return_url?: string | undefined
  locale: Locale | undefined
}

interface Deps {
  config: CoreConfig
  now: () => Date
}

/** Milliseconds for which the same way back is given to everybody who comes from the same page. */
const life = 60_000

/** So many are kept: with a start from another page each, somebody would fill the memory. */
const most = 500

interface Kept {
  wayBack: Promise<WayBack>
  until: number
}

const keptWaysBack = new WeakMap<CoreConfig, Map<string, Kept>>()

/**
 * The way back is kept for a while: nothing in it is of the citizen, and judging their page and sealing it costs as
 * much as a tenth of all the rest.
 * @param asked with the locale that was asked for, where any was
 * @throws Problem 'return_url_not_allowed'
 */
export function wayBackOf(
  { tag: purpose }: Purpose,
  { return_url, locale }: Asked,
  deps: Deps,
): Promise<WayBack> {
  const kept = keptWaysBack.get(deps.config) ?? new Map<string, Kept>()
  keptWaysBack.set(deps.config, kept)
  // With its length a purpose can't be taken for a part of what comes behind it.
  const key = `${locale} ${purpose.length} ${purpose} ${return_url}`
  const now = deps.now().getTime()
  const known = kept.get(key)
  if (known && known.until > now) return known.wayBack
  const allowed = return_url && allowedReturnUrl(return_url, deps.config)
  if (kept.size >= most) kept.clear()
  const wayBack = makeWayBack({ purpose, return_url: allowed, locale }, deps)
  kept.set(key, { wayBack, until: now + life })
  return wayBack
}

async function makeWayBack(state: ReturnState, deps: Deps): Promise<WayBack> {
  const cancel_url = `${deps.config.serverUrl}/return/${await sealReturn(state, deps)}`
  return { return_url: state.return_url, cancel_url, locale: state.locale }
}
