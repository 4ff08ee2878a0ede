import type { MethodOption } from '../../protocol/session-options.ts'
import { methodLines } from '../../ui/method-lines.ts'
import type { ContactPage } from './contact-page.ts'

/** Absent counts as available. */
export const isAvailable = ({ available }: MethodOption): boolean => available !== false

/** Whether every question has at least one answer that leads somewhere. */
export function isOpen({ options, identified }: ContactPage): boolean {
  const mayStayUnknown = identified || (options.authentication ?? 'required') !== 'required'
  return (
    options.comm_methods.some(isAvailable) &&
    (mayStayUnknown || options.auth_methods.some(isAvailable))
  )
}

/** What stands under a method's name. */
export const linesOf = (method: MethodOption, { words, locale, now }: ContactPage): string[] =>
  methodLines(
    {
      ...method,
      available: isAvailable(method),
      opensAt: method.opens_at === undefined ? undefined : new Date(method.opens_at),
    },
    { words, locale },
    now,
  )
