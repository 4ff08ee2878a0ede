import { Hono } from 'hono'
import { describe, expect, test } from 'vitest'
import { clientsBy, type Client } from './client-address.ts'

const settings = {
  header: 'x-forwarded-for' as string | undefined,
  trustedProxies: ['10.0.0.5', '10.1.0.0/16', '2001:db8:aaaa::/48'],
}

async function clientFrom(
  remoteAddress: string | undefined,
  headers: Record<string, string> = {},
  changed: Partial<typeof settings> = {},
): Promise<Client> {
  const clients = clientsBy({ ...settings, ...changed })
  const told: Client[] = []
  const app = new Hono().get('/', (c) => {
    told.push(clients.ofContext(c))
    return c.text('')
  })
  await app.request('/', { headers }, { incoming: { socket: { remoteAddress } } })
  const [client] = told
  if (!client) throw new TypeError('nobody asked')
  return client
}

const addressFrom = async (...asked: Parameters<typeof clientFrom>) =>
  (await clientFrom(...asked)).address
const forwarded = (value: string) => ({ 'x-forwarded-for': value })

describe('the address of a client', () => {
  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:DB8::1', '2001:db8::1'],
    ['fe80::1%eth0', 'fe80::1'],
  ])('is the other end of the connection: %s', async (remote, address) => {
    expect(await addressFrom(remote)).toBe(address)
  })

  test('is not what anybody writes into a header', async () => {
    expect(await addressFrom('203.0.113.7', forwarded('198.51.100.1'))).toBe('203.0.113.7')
    expect(await addressFrom('10.0.0.6', forwarded('198.51.100.1'))).toBe('10.0.0.6')
    const other = { 'x-real-ip': '198.51.100.1' }
    expect(await addressFrom('10.0.0.5', other)).toBe('10.0.0.5')
  })

  test.each([
    ['a proxy that is trusted', '10.0.0.5', '198.51.100.1', '198.51.100.1'],
    ['one that comes as IPv6', '::ffff:10.0.0.5', '198.51.100.1', '198.51.100.1'],
    ['one in a trusted network', '10.1.200.3', '198.51.100.1', '198.51.100.1'],
    ['one with an IPv6 address', '2001:db8:aaaa:1::5', '2001:db8:1::7', '2001:db8:1::7'],
    ['the last of several', '10.0.0.5', '198.51.100.1, 10.1.0.1,10.1.0.2', '198.51.100.1'],
    ['one that adds to what the client wrote', '10.0.0.5', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
    ['one that writes a port', '10.0.0.5', '198.51.100.1:4711', '198.51.100.1'],
    ['one that writes a port to IPv6', '10.0.0.5', '[2001:db8:1::7]:4711', '2001:db8:1::7'],
    ['one that names only proxies', '10.0.0.5', '10.1.0.1, 10.1.0.2', '10.1.0.1'],
    ['one that says nothing useful', '10.0.0.5', 'unknown', '10.0.0.5'],
    ['one behind which nothing useful is said', '10.0.0.5', 'canary, 10.1.0.1', '10.1.0.1'],
    ['one that says nothing', '10.0.0.5', '', '10.0.0.5'],
  ])('is what %s says', async (_who, remote, header, address) => {
    expect(await addressFrom(remote, forwarded(header))).toBe(address)
  })

  test('is in the header that was configured, or in none', async () => {
    const headers = { ...forwarded('198.51.100.1'), 'x-real-ip': '198.51.100.2' }
    expect(await addressFrom('10.0.0.5', headers, { header: 'x-real-ip' })).toBe('198.51.100.2')
    expect(await addressFrom('10.0.0.5', headers, { header: undefined })).toBe('10.0.0.5')
  })

  test('is found in a header without end', async () => {
    const header = forwarded(`${'1.1.1.1, '.repeat(1000)}198.51.100.1`)
    expect(await addressFrom('10.0.0.5', header)).toBe('198.51.100.1')
  })

  test('may be unknown', async () => {
    expect(await clientFrom(undefined)).toEqual({
      address: undefined,
      shared: true,
      forwards: false,
    })
    const app = new Hono().get('/', (c) => c.text(String(clientsBy(settings).ofContext(c).address)))
    expect(await (await app.request('/')).text()).toBe('undefined')
  })
})

describe('an address that everybody may have', () => {
  test.each(['127.0.0.1', '::1', '10.0.0.6', '172.20.0.1', '192.168.1.1', 'fd00::1', '100.64.0.9'])(
    'is one inside: %s',
    async (remote) => {
      expect(await clientFrom(remote)).toMatchObject({ shared: true, forwards: false })
      expect(await clientFrom(remote, forwarded('198.51.100.1'))).toMatchObject({
        shared: true,
        forwards: true,
      })
    },
  )

  test('is that of a trusted proxy that does not tell whom it stands for', async () => {
    expect(await clientFrom('10.0.0.5')).toMatchObject({ shared: true, forwards: false })
  })

  test('is neither one outside nor one that a trusted proxy tells', async () => {
    expect((await clientFrom('203.0.113.7')).shared).toBe(false)
    expect((await clientFrom('172.32.0.1')).shared).toBe(false)
    expect((await clientFrom('10.0.0.5', forwarded('192.168.1.20'))).shared).toBe(false)
  })
})
