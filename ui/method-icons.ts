import type { IconName } from './icons.ts'

/** Tags have no built-in meaning (PROTOCOL.md section 1), but most installations use these words. */
const channelIcons: readonly (readonly [RegExp, IconName])[] = [
  [/video|beeldbel/i, 'video'],
  [/phone|call|bel|tel/i, 'phone'],
  [/chat|bericht|message/i, 'chat'],
]

export function channelIcon(tag: string): IconName {
  return channelIcons.find(([word]) => word.test(tag))?.[1] ?? 'person'
}

export function identificationIcon(tag: string): IconName {
  return /wallet|yivi|irma/i.test(tag) ? 'wallet' : 'card'
}
