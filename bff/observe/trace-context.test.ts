import { describe, expect, test } from 'vitest'
import { traceHeaders, traceOf } from './trace-context.ts'

const id = '4bf92f3577b34da6a3ce929d0e0e4736'
const span = '00f067aa0ba902b7'
const ours = 'ab'.repeat(16)
const random = (bytes: number) => 'ab'.repeat(bytes)
const parsed = (traceparent?: string, tracestate?: string) =>
  traceOf({ traceparent, tracestate }, random)

describe('the trace of a caller', () => {
  test('is gone on with, by a span of our own for each call', () => {
    const trace = parsed(`00-${id}-${span}-01`, 'vendor=1')
    expect(traceHeaders(trace, random)).toEqual({
      traceparent: `00-${id}-abababababababab-01`,
      tracestate: 'vendor=1',
    })
    expect(traceHeaders(trace).traceparent).not.toBe(traceHeaders(trace).traceparent)
  })

  test('that nobody records stays so', () => {
    expect(traceHeaders(parsed(`00-${id}-${span}-00`), random)).toEqual({
      traceparent: `00-${id}-abababababababab-00`,
    })
  })

  test.each([
    ['flags that we do not know', `00-${id}-${span}-fe`, false],
    ['flags that we do not know besides', `00-${id}-${span}-03`, true],
    ['a later version', `cc-${id}-${span}-01`, true],
    ['a later version with more behind it', `cc-${id}-${span}-01-what-the-future-will-be`, true],
  ])('is read with %s, and they are not passed on', (_what, traceparent, sampled) => {
    expect(parsed(traceparent)).toMatchObject({ id, sampled })
    expect(traceHeaders(parsed(traceparent)).traceparent).toMatch(sampled ? /^00-.*-01$/ : /-00$/)
  })

  test.each([
    ['is absent', undefined],
    ['is empty', ''],
    ['has the version that there never will be', `ff-${id}-${span}-01`],
    ['has more behind version 00', `00-${id}-${span}-01-more`],
    ['has no trace', `00-${'0'.repeat(32)}-${span}-01`],
    ['has no span', `00-${id}-${'0'.repeat(16)}-01`],
    ['has capitals', `00-${id.toUpperCase()}-${span}-01`],
    ['is too short', `00-${id.slice(1)}-${span}-01`],
    ['is too long', `00-${id}0-${span}-01`],
    ['has something else in it', `00-${id.replace('4', 'g')}-${span}-01`],
    ['is there twice', `00-${id}-${span}-01, 00-${id}-${span}-01`],
    ['has a later version with something stuck to it', `cc-${id}-${span}-01x`],
  ])('that %s is not one: another begins here, without their state', (_what, traceparent) => {
    expect(parsed(traceparent, 'vendor=1')).toEqual({ id: ours, sampled: true })
  })

  test('that begins here is another each time', () => {
    expect(traceOf({}).id).toMatch(/^[\da-f]{32}$/)
    expect(traceOf({}).id).not.toBe(traceOf({}).id)
  })
})

describe('what others keep in it', () => {
  const stateOf = (state: string) => parsed(`00-${id}-${span}-01`, state).state

  test.each([
    ['rojo=00f067aa0ba902b7,congo=t61rcWkgMzE', 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE'],
    ['a=1 ,\tb=2,, ,c=3', 'a=1,b=2,c=3'],
    ['fw529a3039@dt=FfwIrBvXv;x:y', 'fw529a3039@dt=FfwIrBvXv;x:y'],
    ['a_b-c*d/e=with space', 'a_b-c*d/e=with space'],
  ])('is passed on: %s', (state, passedOn) => {
    expect(stateOf(state)).toBe(passedOn)
  })

  test.each([
    '',
    ' , ',
    'a',
    'a=',
    '=1',
    'a=b=c',
    'a=1,a=2',
    'A=1',
    'a=\u00e9',
    'a=1\r\nx: y',
    '1@=1',
    '@a=1',
    `a=${'1'.repeat(257)}`,
    `${'a'.repeat(257)}=1`,
    Array.from({ length: 33 }, (_, index) => `k${index}=1`).join(),
  ])('is left out where it is not as it should be: %j', (state) => {
    expect(stateOf(state)).toBeUndefined()
  })

  test('loses the oldest when it is long', () => {
    const long = `a=${'1'.repeat(250)},b=${'2'.repeat(250)},c=${'3'.repeat(250)}`
    expect(stateOf(long)).toBe(long.slice(0, long.indexOf(',c=')))
  })
})
