import type { AuthMethod } from '../configuration/core-config.ts'

/** Where the citizen and their result go when they have identified. */
export interface Onward {
  continuation: string
  attrUrl?: string | undefined
}

/**
 * What only the browser brings is let in only from the browser that the conversation belongs to: where the core brought it to
 * the attr URL, whoever arrived first would see what another shared. So there is no attr URL where that can be.
 * @param takesResultInBrowser whether the comm URL does
 */
export function onwardTo(
  { commUrl, continuation, attrUrl }: Onward & { commUrl: string },
  auth: Pick<AuthMethod, 'disableAttrUrl'>,
  takesResultInBrowser: boolean,
): Onward {
  // Towards a telephone number nobody brings anything.
  const isBrought = auth.disableAttrUrl && takesResultInBrowser && !commUrl.startsWith('tel:')
  return { continuation, attrUrl: isBrought ? undefined : attrUrl }
}
