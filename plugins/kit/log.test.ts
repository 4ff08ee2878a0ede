import { expect, test } from 'vitest'
import { createLog, logWith, type Facts } from './log.ts'

function linesOf(work: (log: ReturnType<typeof createLog>) => void): Record<string, unknown>[] {
  const lines: string[] = []
  work(createLog({ destination: { write: (line) => lines.push(line) } }))
  return lines.map((line) => JSON.parse(line))
}

test('a line is one JSON object: level, time, event and the facts', () => {
  const [line] = linesOf((log) => log.warn('plugin_slow', { method: 'demo', milliseconds: 5000 }))
  expect(line).toEqual({
    level: 'warn',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    event: 'plugin_slow',
    method: 'demo',
    milliseconds: 5000,
  })
})

test('an object handed over as a fact is left out, whatever is in it', () => {
  const facts = { attributes: { bsn: '999990019' }, error: new Error('999990019') }
  const [line] = linesOf((log) => log.error('went_wrong', facts as unknown as Facts))
  expect(Object.keys(line ?? {})).toEqual(['level', 'time', 'event'])
})

test('a fact cannot pass for the level, the time or the event', () => {
  const [line] = linesOf((log) => log.info('real', { event: 'false', level: 'fatal', time: 0 }))
  expect(line).toMatchObject({ event: 'real', level: 'info', time: expect.any(String) })
})

test('facts given once stand on every line, and the line itself may be more precise', () => {
  const lines = linesOf((log) => {
    const ofPlugin = logWith(log, { plugin: '/auth/demo', step: 'any' })
    ofPlugin.info('one')
    ofPlugin.warn('two', { step: 'second' })
    ofPlugin.error('three')
  })
  expect(lines).toMatchObject([
    { level: 'info', event: 'one', plugin: '/auth/demo', step: 'any' },
    { level: 'warn', event: 'two', plugin: '/auth/demo', step: 'second' },
    { level: 'error', event: 'three', plugin: '/auth/demo' },
  ])
})
