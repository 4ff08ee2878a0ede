import { textOf } from './text.ts'

/** A date of which parts may be unknown: the registry has people of whom only the year is known. */
export interface PartialDate {
  year?: number
  /** From 1. */
  month?: number
  day?: number
}

const written =
  /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$|^(?<years>\d{4})(?<months>\d{2})(?<days>\d{2})$/

/**
 * Reads ISO 8601 ("1980-12-31", "19801231"), a year or a year and month alone, with zeros for what is unknown:
 * "1980-00-00" as the registry of persons has it, "0000-12-31" as OpenID Connect Core section 5.1. Nothing of what is
 * no date, also where only one part is wrong: with a time it might be another day here.
 */
export function readDate(claim: unknown): PartialDate | undefined {
  const parts = written.exec(textOf(claim) ?? '')?.groups
  if (parts === undefined) return undefined
  const [year = 0, month = 0, day = 0] = [
    parts.year ?? parts.years,
    parts.month ?? parts.months,
    parts.day ?? parts.days,
  ].map((part) => Number(part ?? 0))
  if (month > 12 || day > lastDay(year, month)) return undefined
  return {
    ...(year > 0 && { year }),
    ...(month > 0 && { month }),
    ...(day > 0 && month > 0 && { day }),
  }
}

/** Of a month; where the year or the month is unknown, the most it can be. */
export const lastDay = (year: number, month: number): number =>
  month === 0 ? 31 : new Date(Date.UTC(year || 2000, month, 0)).getUTCDate()

/** As people write it: "31-12-1980"; no more than is known: "12-1980", "1980", "31-12". */
export function dateAsWritten(claim: unknown): string | undefined {
  const { year, month, day } = readDate(claim) ?? {}
  const parts = [day, month].map((part) => part && String(part).padStart(2, '0'))
  const known = [...parts, year && String(year).padStart(4, '0')].filter(Boolean)
  return known.length > 0 ? known.join('-') : undefined
}
