import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { breakerSettings, closed, nextBreaker, untilLook, type Breaker } from './breaker.ts'

const failed = (began = Infinity) => ({ type: 'failed', began }) as const
const succeeded = (began = Infinity) => ({ type: 'succeeded', began }) as const
const seen = { type: 'seen' } as const
const missed = { type: 'missed' } as const

type Happening = Parameters<typeof nextBreaker>[1]

/** One thing after the other, each a second later. */
const after = (happenings: readonly Happening[], from: Breaker = closed): Breaker =>
  happenings.reduce(
    (breaker, happening, index) => nextBreaker(breaker, happening, index * 1000),
    from,
  )
const times = (count: number, happening: Happening) => Array<Happening>(count).fill(happening)

describe('a plugin', () => {
  test('is asked until it fails five times in a row', () => {
    expect(after(times(4, failed()))).toMatchObject({ at: 'doubted', failures: 4 })
    expect(after(times(5, failed())).at).toBe('open')
  })

  test('that works in between is asked on', () => {
    expect(after([...times(4, failed()), succeeded(), ...times(4, failed())]).at).toBe('doubted')
  })

  test('that fails once is looked after, without waiting for the next citizen', () => {
    expect(untilLook(closed)).toBeUndefined()
    expect(untilLook(after([failed()]))).toBe(1000)
    expect(after([failed(), ...times(4, missed)]).at).toBe('open')
  })

  test('that is there but fails is not forgiven for being there', () => {
    const there = after([failed(), failed(), seen])
    expect(there).toMatchObject({ at: 'closed', failures: 2 })
    expect(untilLook(there)).toBeUndefined()
    expect(after(times(3, failed()), there).at).toBe('open')
  })

  test('that is left alone is looked after less and less often, but at least every 15 seconds', () => {
    const waits = [0, 1, 2, 3, 4, 5, 6, 20].map((looks) =>
      untilLook(after([...times(5, failed()), ...times(looks, missed)])),
    )
    expect(waits).toEqual([2000, 3000, 4500, 6750, 10_125, 15_000, 15_000, 15_000])
  })

  test('that is there again is tried, and asked as ever when that goes well', () => {
    const tried = after([...times(5, failed()), missed, seen])
    expect(tried.at).toBe('trying')
    expect(untilLook(tried)).toBeUndefined()
    expect(after([succeeded()], tried)).toMatchObject({ at: 'closed', failures: 0 })
  })

  test('that fails when it is tried is left alone again, and for longer', () => {
    const again = after([...times(5, failed()), seen, failed()])
    expect(again.at).toBe('open')
    expect(untilLook(again)).toBe(3000)
  })
})

describe('what was asked before', () => {
  const open = after(times(5, failed()))

  test('it was left alone says nothing of how it is now', () => {
    expect(nextBreaker(open, succeeded(3999), 9000)).toBe(open)
    const trying = nextBreaker(open, seen, 9000)
    expect(nextBreaker(trying, failed(8999), 10_000)).toBe(trying)
    expect(nextBreaker(trying, failed(9000), 10_000).at).toBe('open')
  })

  test('it worked again does not count as a failure after that', () => {
    const well = nextBreaker(after([failed()]), succeeded(5000), 6000)
    expect(nextBreaker(well, failed(5999), 7000)).toBe(well)
    expect(nextBreaker(well, failed(6000), 7000)).toMatchObject({ failures: 1 })
  })
})

test('whatever happened, a plugin that is there and works is asked again', () => {
  const happening = fc.oneof(
    fc.constantFrom<Happening>(seen, missed),
    fc.record({
      type: fc.constantFrom('succeeded' as const, 'failed' as const),
      began: fc.integer({ min: 0, max: 30_000 }),
    }),
  )
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 30 }), (happenings) => {
      const somewhere = after(happenings)
      const wait = untilLook(somewhere)
      if (somewhere.at === 'open') expect(wait).toBeLessThanOrEqual(breakerSettings.slowestLook)
      const well = after([seen, succeeded()], somewhere)
      expect(well).toMatchObject({ at: 'closed', failures: 0 })
    }),
  )
})
