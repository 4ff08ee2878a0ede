import type { HonoRequest } from 'hono'
import { isNotice, type Notice } from '../../protocol/notice.ts'

/** Plugins of 2024 come back with `notification=cancel` or `error`, and without any context. */
export function olderNotice(request: HonoRequest): Notice | undefined {
  const said = request.query('notification')
  if (said === 'cancel') return 'cancelled'
  return said === 'error' ? 'failed' : undefined
}

/** Whoever comes back by a way of ours and says nothing was sent here because they cancelled. */
export function noticeOf(request: HonoRequest): Notice {
  const said = request.query('notice')
  // That somebody identified is never told by an address that anybody can type.
  if (isNotice(said) && said !== 'identified') return said
  const silent = said === undefined && request.query('notification') === undefined
  return olderNotice(request) ?? (silent ? 'cancelled' : 'failed')
}
