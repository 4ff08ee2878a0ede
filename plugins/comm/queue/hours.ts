import { z } from 'zod'
import {
  exceptionsTable,
  type OpeningHours,
  weekOf,
  weekTable,
} from '../../../protocol/opening-hours/opening-hours.ts'

/** When the queue takes people, per subject and channel where they have hours of their own. */
export interface Hours {
  general: OpeningHours
  subjects: ReadonlyMap<string, OpeningHours>
  channels: ReadonlyMap<string, OpeningHours>
}

/** Days of the week with hours of their own; what else is said of when it is closed stays. */
const Own = z.strictObject(weekTable)

/** `[comm.hours]`, `[comm.hours.subjects.<tag>]`, `[comm.hours.channels.chat]`. */
export const HoursTable = z
  .strictObject({
    ...weekTable,
    ...exceptionsTable,
    subjects: z.record(z.string(), Own).default({}),
    channels: z.strictObject({ chat: Own.optional() }).prefault({}),
  })
  .transform((table): Hours => {
    const exceptions = {
      timeZone: table.time_zone,
      closedDays: table.closed,
      holidays: table.public_holidays,
    }
    const hours = (week: z.infer<typeof Own>): OpeningHours => ({
      ...exceptions,
      week: weekOf(week),
    })
    const { chat } = table.channels
    return {
      general: hours(table),
      subjects: new Map(Object.entries(table.subjects).map(([tag, week]) => [tag, hours(week)])),
      channels: new Map(chat === undefined ? [] : [['chat', hours(chat)]]),
    }
  })

/** A subject's own hours go before a channel's, and those before the general ones. */
export const hoursOf = (hours: Hours, purpose: string | undefined, channel: string): OpeningHours =>
  (purpose === undefined ? undefined : hours.subjects.get(purpose)) ??
  hours.channels.get(channel) ??
  hours.general
