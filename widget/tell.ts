import { emit } from './events.ts'
import { forgetChoices } from './page-address.ts'
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
    forgetChoices(purpose)
    emit(host, 'id-contact-chose', purpose, {
      ...(comm && { comm_method: comm }),
      ...(auth !== undefined && { auth_method: auth || null }),
    })
  }
  if (happening.type === 'picked') {
    forgetChoices('')
    emit(host, 'id-contact-chose', purpose, {})
  }
  if (happening.type === 'loaded' && happening.back && happening.kept?.notice)
    emit(host, 'id-contact-returned', purpose, { notice: happening.kept.notice })
  if (happening.type === 'started' && screen.at === 'leaving') {
    const { comm, auth } = screen.choices
    return emit(host, 'id-contact-started', purpose, {
      comm_method: comm,
      auth_method: auth || null,
    })
  }
  return true
}
