/**
 * What a municipal page is told when the citizen comes back to it, as the fragment part
 * `id-contact=<notice>` (PROTOCOL.md section 7). No library is imported here: the widget uses it too.
 */
export const notices = [
  'cancelled',
  'failed',
  'level_too_low',
  'expired',
  'closed',
  'unavailable',
  'identified',
] as const

export type Notice = (typeof notices)[number]

export function isNotice(text: unknown): text is Notice {
  return notices.some((notice) => notice === text)
}
