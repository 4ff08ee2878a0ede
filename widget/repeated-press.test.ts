import { describe, expect, it } from 'vitest'
import { isRepeated, type Press } from './repeated-press.ts'

const press = (more: Partial<Press> = {}): Press => ({
  detail: 1,
  clientX: 100,
  clientY: 300,
  timeStamp: 1000,
  ...more,
})

describe('a repeated press', () => {
  it('is the second click of a double-click, also without a first one here', () => {
    expect(isRepeated(press({ detail: 2 }), null)).toBe(true)
    expect(isRepeated(press({ detail: 3, timeStamp: 9000 }), press())).toBe(true)
  })

  it('is a second tap at the same place, where the browser counts both as the first', () => {
    expect(isRepeated(press({ timeStamp: 1200, clientX: 106, clientY: 304 }), press())).toBe(true)
  })

  it('is not a first press, one after a while or one elsewhere', () => {
    expect(isRepeated(press(), null)).toBe(false)
    expect(isRepeated(press({ timeStamp: 1400 }), press())).toBe(false)
    expect(isRepeated(press({ timeStamp: 1050, clientX: 110 }), press())).toBe(false)
  })

  it('is never a key or an assistive technology: those have no place', () => {
    const key = { detail: 0, clientX: 0, clientY: 0 }
    expect(isRepeated(press({ ...key, timeStamp: 1050 }), press(key))).toBe(false)
    expect(isRepeated(press({ timeStamp: 1050 }), press(key))).toBe(false)
  })
})
