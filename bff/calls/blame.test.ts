import { describe, expect, test } from 'vitest'
import { Problem } from '../../protocol/problem.ts'
import { createBlame } from './blame.ts'

const refused = (answer: number) => new Problem('plugin_refused', { answer })
const shapeless = new Problem('plugin_unusable', { fault: 'shape' })

describe('a failure lies in the plugin', () => {
  test.each([
    ['nobody is there', new Problem('plugin_unreachable')],
    ['it hangs', new Problem('plugin_slow')],
    ['a proxy says that it is gone', refused(502)],
    ['it speaks something else than HTTP', new Problem('plugin_unusable', { fault: 'http' })],
  ])('when %s, whatever it was asked', (_what, problem) => {
    const blame = createBlame()
    blame.works({ purpose: 'other' })
    expect(blame.lies(problem, { purpose: 'one', brought: true })).toBe(true)
  })

  test('when it can do nothing for more than one purpose', () => {
    const blame = createBlame()
    blame.works({ purpose: 'one' })
    blame.works({ purpose: 'other' })
    expect(blame.lies(refused(500), { purpose: 'one' })).toBe(false)
    expect(blame.lies(shapeless, { purpose: 'other' })).toBe(true)
  })

  test('when there is only one purpose, and it can do nothing for that', () => {
    expect(createBlame().lies(refused(500), { purpose: 'one' })).toBe(true)
  })
})

describe('a failure does not close a channel for everybody', () => {
  test('that comes of one purpose alone, however often', () => {
    const blame = createBlame()
    blame.works({ purpose: 'other' })
    for (let time = 0; time < 9; time += 1)
      expect(blame.lies(refused(500), { purpose: 'one' })).toBe(false)
  })

  test('that comes of what somebody brought along', () => {
    const blame = createBlame()
    for (const problem of [refused(500), shapeless])
      expect(blame.lies(problem, { purpose: 'one', brought: true })).toBe(false)
  })

  test('after another has worked in between', () => {
    const blame = createBlame()
    blame.works({ purpose: 'one' })
    blame.works({ purpose: 'other' })
    blame.lies(refused(500), { purpose: 'one' })
    blame.works({ purpose: 'third' })
    expect(blame.lies(refused(500), { purpose: 'other' })).toBe(false)
  })
})
