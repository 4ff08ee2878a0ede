import type { MethodDrawing } from './method-drawings.ts'

/** Tags have no built-in meaning (PROTOCOL.md section 1), but most installations use these words. */
const channelIcons: readonly (readonly [RegExp, MethodDrawing])[] = [
  [/video|beeldbel/i, 'video'],
  [/phone|call|bel|tel/i, 'phone'],
  [/chat|bericht|message/i, 'chat'],
]

export function channelIcon(tag: string): MethodDrawing {
  return channelIcons.find(([word]) => word.test(tag))?.[1] ?? 'person'
}

export function identificationIcon(tag: string): MethodDrawing {
  return /wallet|yivi|irma/i.test(tag) ? 'wallet' : 'card'
}
