import type { MethodDrawing } from './method-drawings.ts'

/** Tags have no built-in meaning (PROTOCOL.md section 1), but most installations use these words. */
export function channelIcon(tag: string): MethodDrawing {
  if (/video|beeldbel/i.test(tag)) return 'video'
  if (/phone|call|bel|tel/i.test(tag)) return 'phone'
  return /chat|bericht|message/i.test(tag) ? 'chat' : 'person'
}

export function identificationIcon(tag: string): MethodDrawing {
  return /wallet|yivi|irma/i.test(tag) ? 'wallet' : 'card'
}
