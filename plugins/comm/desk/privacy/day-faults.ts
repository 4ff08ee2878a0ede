import { LogFilter } from './read-log.ts'

/** `unknown`: no day on the calendar; `before`: it comes before the first one, so that nothing can be between. */
export type DayFault = 'unknown' | 'before'

/** What is wrong with the days that were asked for, as they stand in the address; empty is none. */
export function dayFaults(asked: Readonly<Record<string, string>>): {
  from?: DayFault | undefined
  to?: DayFault | undefined
} {
  const { from, to } = LogFilter.parse(asked)
  const unknown = (name: 'from' | 'to', day: string | undefined): DayFault | undefined =>
    day === undefined && (asked[name] ?? '').trim() !== '' ? 'unknown' : undefined
  return {
    from: unknown('from', from),
    to:
      unknown('to', to) ??
      (from !== undefined && to !== undefined && to < from ? 'before' : undefined),
  }
}
