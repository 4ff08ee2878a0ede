import { first } from './widget-first.nl.ts'
import { laterFailed } from './widget-later.nl.ts'

/** `<id-contact>` while it loads, and where it can't go on. In two files, because it fetches the second when it is needed. */
export const nl = { ...first, failed: { ...first.failed, ...laterFailed } }

export type WidgetMessages = typeof nl
export type FirstWidgetMessages = typeof first
