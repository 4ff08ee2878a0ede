import type { Refused } from './way.ts'

/** The way back, with what the page there is to say. */
export function withNotice(url: string, notice: Refused['refused'] | 'expired'): string {
  const address = new URL(url)
  address.searchParams.set('notice', notice)
  return address.href
}
