import { z } from 'zod'
import { type PublicHoliday, publicHolidays, usualHolidays } from './public-holidays.ts'

/** Sunday first, as JavaScript counts them. */
const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/** From and until, in minutes since midnight; until is not open any more. */
export type OpenSpan = readonly [from: number, until: number]

/** When a channel is open. */
export interface OpeningHours {
  timeZone: string
  /** By day of the week, Sunday first; a day without spans is closed. */
  week: readonly (readonly OpenSpan[])[]
  /** Days on which it is closed all the same, as `2026-12-25`. */
  closedDays: readonly string[]
  /** And Dutch public holidays of every year. */
  holidays: readonly PublicHoliday[]
}

const span = z
  .string()
  .regex(/^\d{1,2}[:.]\d{2}\s*-\s*\d{1,2}[:.]\d{2}$/, { error: 'must be like "9:00-17:00"' })
  .transform((text): OpenSpan => {
    const [from = 0, until = 0] = text.split('-').map(minutesOf)
    return [from, until]
  })
  .refine(([from, until]) => from < until && until <= 24 * 60, {
    error: 'must end later than it begins, at 24:00 at the latest',
  })

const minutesOf = (time: string) => {
  const [hours = 0, minutes = 0] = time.trim().split(/[:.]/).map(Number)
  return minutes < 60 ? hours * 60 + minutes : NaN
}

const day = z.iso.date({ error: 'must be a day such as "2026-12-25"' })

/** By day of the week; a day that isn't named is closed. */
export const weekTable = Object.fromEntries(
  weekdays.map((name) => [name, z.array(span).default([])]),
) as Record<(typeof weekdays)[number], z.ZodDefault<z.ZodArray<typeof span>>>

export const weekOf = (table: Record<(typeof weekdays)[number], OpenSpan[]>) =>
  weekdays.map((name) => table[name])

/** When it is closed all the same, and whose clock counts. */
export const exceptionsTable = {
  time_zone: z
    .string()
    .default('Europe/Amsterdam')
    .refine(isTimeZone, { error: 'must be a time zone such as Europe/Amsterdam' }),
  closed: z.array(day).default([]),
  public_holidays: z
    .union([z.boolean(), z.array(z.enum(publicHolidays))], {
      error: `must be true, false, or a list of ${publicHolidays.join(', ')}`,
    })
    .default(false)
    .transform((choice): readonly PublicHoliday[] => {
      if (typeof choice !== 'boolean') return choice
      return choice ? usualHolidays : []
    }),
}

/** `opening_hours` of a comm method: `{ monday = ["9:00-17:00"], closed = ["2026-12-25"] }`. */
export const openingHours = z
  .strictObject({ ...exceptionsTable, ...weekTable })
  .transform((hours): OpeningHours => ({
    timeZone: hours.time_zone,
    week: weekOf(hours),
    closedDays: hours.closed,
    holidays: hours.public_holidays,
  }))

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
