import { describe, expect, test } from 'vitest'
import { browser, postForm, postJson, script, start, tryCore, type Tried } from '../testing/core.ts'

const rate_limit = { burst: 100, per_minute: 60 }
const trusted_proxies = ['10.0.0.5']

const from = (remoteAddress?: string) => ({ incoming: { socket: { remoteAddress } } })

/** Refused for what it says, which costs nothing, but counts. */
const quick = postJson({})

const askFrom = (core: Tried, address: string | undefined, request: RequestInit = quick) =>
  core.public.request('/start', request, from(address))

async function askTimes(core: Tried, count: number, address: string | undefined) {
  const statuses = new Set<number>()
  for (let index = 0; index < count; index += 1) statuses.add((await askFrom(core, address)).status)
  return [...statuses]
}

describe('one client', () => {
  test('may start a hundred times at once, not more, and hears when it may again', async () => {
    const core = await tryCore({ changes: { rate_limit } })
    expect(await askTimes(core, 100, '203.0.113.7')).toEqual([400])
    const refused = await askFrom(core, '203.0.113.7')
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.headers.get('cache-control')).toBe('no-store')
    expect(refused.headers.get('access-control-allow-origin')).toBe(script.origin)
    expect(await refused.json()).toMatchObject({ code: 'rate_limited' })
    core.wait(1)
    expect((await askFrom(core, '203.0.113.7')).status).toBe(400)
    expect((await askFrom(core, '203.0.113.7')).status).toBe(429)
  })

  test('who looks at a page gets a sentence', async () => {
    const core = await tryCore({ changes: { rate_limit } })
    await askTimes(core, 100, '203.0.113.7')
    const refused = await askFrom(core, '203.0.113.7', postForm(start, browser))
    expect(refused.status).toBe(429)
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.headers.get('content-type')).toMatch(/html/)
    expect(core.comm.asked).toEqual([])
  })

  test('takes nothing from the others, but for those in its own IPv6 network', async () => {
    const core = await tryCore({ changes: { rate_limit } })
    await askTimes(core, 101, '203.0.113.7')
    expect((await askFrom(core, '203.0.113.8')).status).toBe(400)
    await askTimes(core, 101, '2001:db8:0:1::1')
    expect((await askFrom(core, '2001:db8:0:1:ffff:1:2:3')).status).toBe(429)
    expect((await askFrom(core, '2001:db8::1:0:0:0:1')).status).toBe(429)
    expect((await askFrom(core, '2001:db8:0:2::1')).status).toBe(400)
  })

  test('is who a trusted proxy says', async () => {
    const core = await tryCore({ changes: { rate_limit, trusted_proxies } })
    const behind = (address: string) => postJson({}, { ...script, 'x-forwarded-for': address })
    for (let index = 0; index < 101; index += 1)
      await askFrom(core, '10.0.0.5', behind('198.51.100.1'))
    expect((await askFrom(core, '10.0.0.5', behind('198.51.100.1'))).status).toBe(429)
    expect((await askFrom(core, '10.0.0.5', behind('198.51.100.2'))).status).toBe(400)
    expect(core.logged.map(({ event }) => event)).not.toContain('rate_limit_shared')
  })
})

describe('clients that look like one', () => {
  test.each(['127.0.0.1', '10.0.0.6', undefined])(
    'may do twenty times as much together: %s',
    async (address) => {
      const core = await tryCore({ changes: { rate_limit } })
      expect(await askTimes(core, 2000, address)).toEqual([400])
      expect((await askFrom(core, address)).status).toBe(429)
    },
  )

  test('are told of once in the log, where a proxy stands before them', async () => {
    const core = await tryCore({ changes: { rate_limit } })
    const told = () => core.logged.filter(({ event }) => event === 'rate_limit_shared')
    await askFrom(core, '10.0.0.6')
    expect(told()).toEqual([])
    const proxied = postJson({}, { ...script, 'x-forwarded-for': '198.51.100.1' })
    await askFrom(core, '10.0.0.6', proxied)
    await askFrom(core, '10.0.0.6', proxied)
    expect(told()).toMatchObject([
      { level: 'warn', facts: { advice: expect.stringContaining('trusted_proxies') } },
    ])
    expect(JSON.stringify(told())).not.toContain('198.51.100.1')
  })
})

describe('an address outside that speaks for others', () => {
  const toldOf = async (others: readonly string[], address = '203.0.113.7') => {
    const core = await tryCore({ changes: { rate_limit } })
    for (const other of others)
      await askFrom(core, address, postJson({}, { ...script, 'x-forwarded-for': other }))
    return core.logged.filter(({ event }) => event === 'rate_limit_shared')
  }
  const numbers = Array.from({ length: 30 }, (_, index) => index)
  const citizens = numbers.map((one) => `198.51.100.${one}`)

  test('is told of once in the log: probably a proxy that everybody comes through', async () => {
    const told = await toldOf(citizens)
    expect(told).toEqual([
      {
        level: 'warn',
        event: 'rate_limit_shared',
        facts: { address: '203.0.113.7', advice: expect.stringContaining('trusted_proxies') },
      },
    ])
    expect(JSON.stringify(told)).not.toContain('198.51.100')
  })

  test('is also one that adds to what others wrote', async () => {
    expect(await toldOf(citizens.map((one) => `192.0.2.1, ${one}`))).toHaveLength(1)
  })

  test.each([
    ['somebody with two addresses', numbers.map((one) => `198.51.100.${one % 2}`)],
    ['the proxy of an office', numbers.map((one) => `192.168.1.${one}`)],
    ['somebody who writes anything', numbers.map((one) => `198.51.100.${one}, kanarie-${one}`)],
  ])('is not told of when it is %s', async (_who, others) => {
    expect(await toldOf(others)).toEqual([])
  })
})

test('asking what can be chosen is not limited', async () => {
  const core = await tryCore({ changes: { rate_limit } })
  await askTimes(core, 101, '203.0.113.7')
  const options = await core.public.request('/session_options', {}, from('203.0.113.7'))
  expect(options.status).toBe(200)
})
