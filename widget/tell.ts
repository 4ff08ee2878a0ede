import { emit } from './events.ts'
import { takeReturn } from './page-address.ts'
import type { Happening, Screen } from './screen.ts'
import { warn } from './warnings.ts'

/**
 * What the page and its editor hear, besides what the first question tells.
 *
 * @param screen after it happened
 * @returns false where the page stops it
 */
export function tell(
  host: HTMLElement,
  purpose: string,
  happening: Happening,
  screen: Screen,
): boolean {
  if ('failure' in happening) warn(purpose, happening.failure)
  if (happening.type === 'chose') {
    const { comm, auth } = happening.choices
    emit(host, 'id-contact-chose', purpose, {
      ...(comm && { comm_method: comm }),
      ...(auth !== undefined && { auth_method: auth || null }),
    })
  }
  if (happening.type === 'picked') emit(host, 'id-contact-chose', purpose, {})
  if (happening.type === 'loaded' && happening.kept?.notice)
    emit(host, 'id-contact-returned', purpose, { notice: happening.kept.notice })
  if (happening.type === 'started' && screen.at === 'leaving') {
    const { comm, auth } = screen.choices
    return emit(host, 'id-contact-started', purpose, {
      comm_method: comm,
      auth_method: auth || null,
    })
  }
  // Back without the page having been loaded again: the choices needn't be in the address any more.
  if (happening.type === 'resumed') takeReturn(purpose)
  return true
}
