import type { MethodDrawing } from './method-drawings.ts'

/** As of channels, most installations use these words. */
export function identificationIcon(tag: string): MethodDrawing {
  return /wallet|yivi|irma/i.test(tag) ? 'wallet' : 'card'
}
