import type { Locale } from '../../ui/locale.ts'
import type { CoreConfig, Purpose } from '../configuration/core-config.ts'
import { allowedReturnUrl } from '../return/allowed-return-url.ts'
import { sealReturn } from '../return/return-state.ts'

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
  const sealed = await sealReturn({ purpose, return_url, locale }, deps)
  return { return_url, cancel_url: `${config.serverUrl}/return/${sealed}`, locale }
}
