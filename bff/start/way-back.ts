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

/**
 * @param locale what was asked for, where anything was
 * @throws Problem 'return_url_not_allowed'
 */
export async function wayBackOf(
  { tag: purpose }: Purpose,
  asked: { return_url?: string | undefined; locale: Locale | undefined },
  deps: { config: CoreConfig; now: () => Date },
): Promise<WayBack> {
  const { config } = deps
  const { locale } = asked
  const return_url = asked.return_url && allowedReturnUrl(asked.return_url, config)
  const sealed = await sealedReturn({ purpose, return_url, locale }, deps)
  return { return_url, cancel_url: `${config.serverUrl}/return/${sealed}`, locale }
}

/** Milliseconds for which the same sealed way back is given to everybody who comes from the same page. */
const life = 60_000

/** So many are kept: with a start from another page each, somebody would fill the memory. */
const most = 500

interface Sealed {
  text: Promise<string>
  until: number
}

const sealedReturns = new WeakMap<CoreConfig, Map<string, Sealed>>()

/** Nothing in it is of the citizen, and sealing costs as much as a tenth of all the rest. */
function sealedReturn(
  state: ReturnState,
  deps: { config: CoreConfig; now: () => Date },
): Promise<string> {
  const kept = sealedReturns.get(deps.config) ?? new Map<string, Sealed>()
  sealedReturns.set(deps.config, kept)
  const key = JSON.stringify([state.purpose, state.return_url, state.locale])
  const now = deps.now().getTime()
  const known = kept.get(key)
  if (known && known.until > now) return known.text
  if (kept.size >= most) kept.clear()
  const text = sealReturn(state, deps)
  kept.set(key, { text, until: now + life })
  return text
}
