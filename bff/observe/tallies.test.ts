import { expect, test } from 'vitest'
import { createTallies } from './tallies.ts'

function told(tallies: ReturnType<typeof createTallies>) {
  const all: [Record<string, string>, number][] = []
  tallies.tell((labels, count) => all.push([labels, count]))
  return all
}

test('each combination of labels has its own number, in the order in which they came', () => {
  const tallies = createTallies(['kind', 'outcome'])
  tallies.count('full', 'ok')
  tallies.count('full', 'plugin_slow')
  tallies.count('ok', 'full')
  tallies.count('full', 'ok')
  expect(told(tallies)).toEqual([
    [{ kind: 'full', outcome: 'ok' }, 2],
    [{ kind: 'full', outcome: 'plugin_slow' }, 1],
    [{ kind: 'ok', outcome: 'full' }, 1],
  ])
})

test('what was told is not told again, what comes after it is', () => {
  const tallies = createTallies(['route', 'status'])
  tallies.count('/start', '200')
  tallies.count('/start', '400')
  told(tallies)
  expect(told(tallies)).toEqual([])
  tallies.count('/start', '200')
  expect(told(tallies)).toEqual([[{ route: '/start', status: '200' }, 1]])
})
