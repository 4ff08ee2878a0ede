import { expect, test } from 'vitest'
import type { Database } from '../database/database.ts'
import { listenForNews, type Topic } from './news.ts'

/** A database of which only the news come. */
async function newsroom() {
  let hear: (topic: string) => void = () => {}
  let missed = (): void => {}
  const listen: Database['listen'] = (_channel, heard, told) => {
    hear = heard
    missed = told
    return Promise.resolve()
  }
  const news = await listenForNews({ listen } as unknown as Database)
  return { news, comes: (topic: Topic) => hear(topic), misses: () => missed() }
}

test('each who hears a topic is told, the others are not, and nobody after they stopped', async () => {
  const { news, comes } = await newsroom()
  const told: string[] = []
  const stops = ['one', 'two', 'three'].map((name) =>
    news.hear(['queue', `conversation ${name}`], () => told.push(name)),
  )
  comes('queue')
  expect(told.splice(0)).toEqual(['one', 'two', 'three'])
  comes('conversation two')
  comes('conversation four')
  expect(told.splice(0)).toEqual(['two'])
  stops[1]?.()
  stops[1]?.()
  comes('queue')
  comes('conversation two')
  expect(told.splice(0)).toEqual(['one', 'three'])
  stops[0]?.()
  stops[2]?.()
  comes('queue')
  expect(told).toEqual([])
})

test('who begins or stops hearing while the news are told changes nothing for the others', async () => {
  const { news, comes } = await newsroom()
  const told: string[] = []
  const stop = news.hear(['queue'], () => {
    told.push('leaves')
    stop()
    news.hear(['queue'], () => told.push('came'))
  })
  news.hear(['queue'], () => told.push('stays'))
  comes('queue')
  expect(told.splice(0)).toEqual(['leaves', 'stays'])
  comes('queue')
  expect(told).toEqual(['stays', 'came'])
})

test('when news may have been missed everybody is told, once whatever they hear', async () => {
  const { news, misses } = await newsroom()
  const told: string[] = []
  news.hear(['queue', 'leads', 'conversation one'], () => told.push('one'))
  news.hear(['queue'], () => told.push('two'))
  misses()
  expect(told).toEqual(['one', 'two'])
})
