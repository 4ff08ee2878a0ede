import type { Dialect } from './auth-result.ts'
import type { ChoiceParams } from './choice-params.ts'
import { signCompact, type SignSettings } from './sign-compact.ts'

const subjects = {
  'id-contact': 'id-contact-widget-params',
  'verder-helpen': 'verder-helpen-widget-params',
} as const satisfies Record<Dialect, string>

/**
 * What stands behind the address of a choice page (PROTOCOL.md section 6): `<widget_url><this>`. There is no `kid`: the
 * page tries each of its keys.
 */
export const signChoiceParams = (
  params: ChoiceParams,
  { dialect, ...settings }: Omit<SignSettings, 'kid'> & { dialect: Dialect },
): Promise<string> => signCompact({ sub: subjects[dialect], ...params }, settings)
