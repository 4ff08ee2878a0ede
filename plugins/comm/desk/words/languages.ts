import type { Locale } from '../../../../ui/locale.ts'

/** Agents work in Dutch or in English; citizens have more. */
export const deskLanguages: readonly Locale[] = ['nl', 'en']
