import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveStream, type StreamWorld } from './live-stream.ts'

class FakeSource extends EventTarget {
  static opened: FakeSource[] = []
  readyState = 0
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    FakeSource.opened.push(this)
  }
  close(): void {
    this.readyState = 2
  }
  succeed(): void {
    this.readyState = 1
    this.dispatchEvent(new Event('open'))
  }
  /** The browser tries again by itself. */
  stumble(): void {
    this.readyState = 0
    this.dispatchEvent(new Event('error'))
  }
  /** The browser has given up. */
  fail(): void {
    this.readyState = 2
    this.dispatchEvent(new Event('error'))
  }
  say(event: string, data: string): void {
    this.dispatchEvent(new MessageEvent(event, { data }))
  }
}

beforeEach(() => {
  vi.useFakeTimers()
  FakeSource.opened = []
})
afterEach(() => {
  vi.useRealTimers()
})

function setUp(status: number | undefined = 503) {
  const told: unknown[] = []
  const document = Object.assign(new EventTarget(), {
    visibilityState: 'visible' as DocumentVisibilityState,
  })
  const window = new EventTarget()
  let after = 0
  const world: StreamWorld = {
    window,
    document,
    EventSource: FakeSource as unknown as StreamWorld['EventSource'],
    fetch: () =>
      status === undefined ? Promise.reject(new TypeError('down')) : Promise.resolve({ status }),
    now: () => Date.now(),
    random: () => 0.5,
  }
  const stream = new LiveStream(
    {
      url: () => `/events?after=${after}`,
      events: {
        message: (data) => {
          after += 1
          told.push(data)
        },
      },
      onConnection: (connected) => told.push(connected ? 'connected' : 'lost'),
      onRefused: (code) => told.push(`refused ${code}`),
    },
    world,
  )
  stream.start()
  const [source] = FakeSource.opened
  if (!source) throw new Error('nothing opened')
  return { told, stream, source, window, document }
}

const last = () => FakeSource.opened.at(-1)

test('events are heard as parsed data; what cannot be parsed is not heard', () => {
  const { told, source } = setUp()
  source.succeed()
  source.say('message', '{"sequence":1}')
  source.say('message', '{"sequence":')
  source.say('other', '{}')
  expect(told).toEqual(['connected', { sequence: 1 }])
})

test('while the browser connects again by itself, no second connection is made', async () => {
  const { told, source } = setUp()
  source.succeed()
  source.stumble()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(FakeSource.opened).toHaveLength(1)
  source.succeed()
  expect(told).toEqual(['connected', 'lost', 'connected'])
})

test('where the browser gives up, a new connection goes on after the last message, at growing pauses', async () => {
  const { source } = setUp()
  source.succeed()
  source.say('message', '{}')
  source.fail()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(last()?.url).toBe('/events?after=1')
  expect(FakeSource.opened).toHaveLength(2)
  last()?.fail()
  await vi.advanceTimersByTimeAsync(1_500)
  expect(FakeSource.opened).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(500)
  expect(FakeSource.opened).toHaveLength(3)
})

test('it never gives up, also not when the server cannot be reached for an hour', async () => {
  setUp(undefined)
  const until = Date.now() + 3_600_000
  while (Date.now() < until) {
    last()?.fail()
    await vi.advanceTimersByTimeAsync(15_000)
  }
  expect(FakeSource.opened.length).toBeGreaterThan(200)
  last()?.succeed()
  expect(last()?.readyState).toBe(1)
})

test.each([401, 403, 404])('an answer of %i ends it, and says so once', async (status) => {
  const { told, source, window } = setUp(status)
  source.fail()
  await vi.advanceTimersByTimeAsync(60_000)
  window.dispatchEvent(new Event('online'))
  expect(told).toEqual(['lost', `refused ${status}`])
  expect(FakeSource.opened).toHaveLength(1)
})

test('back online it connects at once', async () => {
  const { source, window, told } = setUp()
  source.succeed()
  window.dispatchEvent(new Event('offline'))
  expect(told.at(-1)).toBe('lost')
  source.fail()
  window.dispatchEvent(new Event('online'))
  expect(FakeSource.opened).toHaveLength(2)
  await vi.advanceTimersByTimeAsync(0)
})

test('into and out of the back-forward cache: closed, then open again', () => {
  const { source, window } = setUp()
  source.succeed()
  window.dispatchEvent(new Event('pagehide'))
  expect(source.readyState).toBe(2)
  window.dispatchEvent(new Event('pageshow'))
  expect(FakeSource.opened).toHaveLength(2)
  // A page that is shown for the first time is connected already.
  window.dispatchEvent(new Event('pageshow'))
  expect(FakeSource.opened).toHaveLength(2)
})

test('after a long sleep the connection isn’t trusted; after a glance elsewhere it is', async () => {
  const { source, document } = setUp()
  source.succeed()
  const hideFor = async (milliseconds: number) => {
    document.visibilityState = 'hidden'
    document.dispatchEvent(new Event('visibilitychange'))
    await vi.advanceTimersByTimeAsync(milliseconds)
    document.visibilityState = 'visible'
    document.dispatchEvent(new Event('visibilitychange'))
  }
  await hideFor(5_000)
  expect(FakeSource.opened).toHaveLength(1)
  await hideFor(120_000)
  expect(FakeSource.opened).toHaveLength(2)
})

test('after stopping nothing is heard and nothing connects', async () => {
  const { told, stream, source, window, document } = setUp()
  source.succeed()
  stream.stop()
  source.say('message', '{}')
  source.fail()
  window.dispatchEvent(new Event('pageshow'))
  document.dispatchEvent(new Event('visibilitychange'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(told).toEqual(['connected'])
  expect(FakeSource.opened).toHaveLength(1)
})
