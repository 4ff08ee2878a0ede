import { homeTimeZone } from '../../../ui/times.ts'
import { lastDay, readDate } from './partial-date.ts'
import { answer } from './text.ts'

/**
 * Whether somebody has reached an age on the day that it is in the Netherlands: "ja" or "nee", and undefined where the
 * known part of their birthdate doesn't tell. Who was born on 29 February becomes a year older on 1 March where there
 * is no 29th.
 */
export function isOver(years: number, birthdate: unknown, at: Date): string | undefined {
  const { year, month, day } = readDate(birthdate) ?? {}
  if (year === undefined) return undefined
  const first = numberOf(year + years, month ?? 1, day ?? 1)
  const latest = month ?? 12
  const last = numberOf(year + years, latest, day ?? lastDay(year, latest))
  const today = dayHere(at)
  if (last <= today) return answer(true)
  return first > today ? answer(false) : undefined
}

/** 20261124: days compare as numbers. */
const numberOf = (year: number, month: number, day: number) => year * 10_000 + month * 100 + day

function dayHere(at: Date): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: homeTimeZone,
  }).formatToParts(at)
  const [year = 0, month = 0, day = 0] = ['year', 'month', 'day'].map((type) =>
    Number(parts.find((part) => part.type === type)?.value),
  )
  return numberOf(year, month, day)
}
