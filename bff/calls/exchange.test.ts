import { Agent, type Dispatcher } from 'undici'
import { expect, onTestFinished, test } from 'vitest'
import { stubPlugin } from '../testing/stub-plugin.ts'
import { exchange, TooSlow } from './exchange.ts'

function agent(): Agent {
  const made = new Agent()
  onTestFinished(() => made.destroy())
  return made
}
const limits = { timeout: 5000, largest: 10 }
const asked = { path: '/', method: 'GET', headers: {} } as const

test.each([
  ['fits', '0123456789', '0123456789'],
  ['is empty', '', ''],
  ['is larger than allowed', '0123456789a', undefined],
  ['has letters of more than a byte', 'é€', 'é€'],
])('an answer that %s', async (_what, body, text) => {
  const plugin = await stubPlugin((_asked, response) => void response.writeHead(201).end(body))
  expect(await exchange(agent(), { ...asked, origin: plugin.url }, limits)).toEqual({
    status: 201,
    text,
  })
})

test('an answer in parts, cut through a letter, is put together', async () => {
  const bytes = Buffer.from('a€b')
  const plugin = await stubPlugin((_asked, response) => {
    response.write(bytes.subarray(0, 2))
    setTimeout(() => response.end(bytes.subarray(2)), 20)
  })
  const { text } = await exchange(agent(), { ...asked, origin: plugin.url }, limits)
  expect(text).toBe('a€b')
})

test('an answer that breaks off is none', async () => {
  const plugin = await stubPlugin((_asked, response) => {
    response.writeHead(200, { 'content-length': '9' })
    response.write('{}')
    setTimeout(() => response.destroy(), 20)
  })
  await expect(exchange(agent(), { ...asked, origin: plugin.url }, limits)).rejects.toThrow()
})

test('what waited for a connection until nobody wants it any more is not sent', async () => {
  let connected = () => {}
  const aborted: unknown[] = []
  const dispatcher = agent()
  dispatcher.dispatch = (_options, handler: Dispatcher.DispatchHandler) => {
    connected = () => handler.onConnect?.((reason) => aborted.push(reason))
    return true
  }
  const late = exchange(
    dispatcher,
    { ...asked, origin: 'http://127.0.0.1' },
    { ...limits, timeout: 5 },
  )
  await expect(late).rejects.toBeInstanceOf(TooSlow)
  expect(aborted).toEqual([])
  connected()
  expect(aborted).toEqual([expect.any(TooSlow)])
})
