import type { ChannelDrawing } from './channel-drawings.ts'

/** Tags have no built-in meaning (PROTOCOL.md section 1), but most installations use these words. */
export function channelIcon(tag: string): ChannelDrawing {
  if (/video|beeldbel/i.test(tag)) return 'video'
  if (/phone|call|bel|tel/i.test(tag)) return 'phone'
  return /chat|bericht|message/i.test(tag) ? 'chat' : 'person'
}
