import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseCommConfig } from '../configuration.ts'
import { demoConfiguration } from '../testing/comm.ts'
import { PlatformTable } from './settings.ts'
import { askingTable, platformTables, secretsOf } from '../testing/platform.ts'

/** The paths of what is wrong with these platforms. */
function faultsOf(platforms: object, asking: object = askingTable): string[] {
  const comm = { ...demoConfiguration.comm, data_folder: '/nowhere', ...asking, platforms }
  const parsed = parseCommConfig({ ...demoConfiguration, comm })
  return 'faults' in parsed ? parsed.faults.map(({ path }) => path) : []
}

const [one, other] = [secretsOf('one'), secretsOf('other')]

it('what the tests have is right', () => {
  expect(faultsOf(platformTables)).toEqual([])
})

it.each<[string, object, string[]]>([
  [
    'equal secrets of guests and hosts',
    { a: { ...one, host_signature_secret: one.guest_signature_secret } },
    ['comm.platforms.a.host_signature_secret'],
  ],
  [
    'a host’s secret that was the guests’ before',
    { a: { ...one, previous_guest_signature_secret: one.host_signature_secret } },
    ['comm.platforms.a.host_signature_secret'],
  ],
  [
    'a secret of another platform',
    { a: one, b: { ...other, host_signature_secret: one.host_signature_secret } },
    ['comm.platforms.b'],
  ],
  [
    'a secret of fewer than 32 bytes, however many bytes its hexadecimal digits spell',
    { a: { ...one, guest_signature_secret: 'x'.repeat(31) } },
    ['comm.platforms.a.guest_signature_secret'],
  ],
  [
    'no secret',
    { a: { guest_signature_secret: one.guest_signature_secret } },
    ['comm.platforms.a.host_signature_secret'],
  ],
  [
    'a purpose that there isn’t',
    { a: { ...one, purposes: ['nothing'] } },
    ['comm.platforms.a.purposes[0]'],
  ],
  [
    'a frame ancestor that is no origin',
    { a: { ...one, frame_ancestors: ['https://video.example/call'] } },
    ['comm.platforms.a.frame_ancestors[0]'],
  ],
  [
    'every website as a frame ancestor',
    { a: { ...one, frame_ancestors: ['*'] } },
    ['comm.platforms.a.frame_ancestors[0]'],
  ],
  [
    'a path twice',
    { a: { ...one, path: '/p' }, b: { ...other, path: '/p' } },
    ['comm.platforms.b.path'],
  ],
  ['a path of the plugin itself', { a: { ...one, path: '/desk' } }, ['comm.platforms.a.path']],
  [
    'a login for a page at an address where no agent can be logged in',
    { a: { ...one, require_agent_login: true, external_host_url: 'https://elsewhere.example' } },
    ['comm.platforms.a.external_host_url'],
  ],
  ['another family', { a: { ...one, family: '2025' } }, ['comm.platforms.a.family']],
])('%s stops the start', (_, platforms, paths) => {
  expect(faultsOf(platforms)).toEqual(paths)
})

it('a platform takes the keys to ask the core with', () => {
  expect(faultsOf({ a: one }, {}).sort()).toEqual([
    'comm.platforms.a.widget_signing_privkey',
    'comm.start_auth_signing_privkey',
  ])
})

it('every setting of a platform stands in CONFIGURATION.md', async () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'bff', 'CONFIGURATION.md')
  const text = await readFile(file, 'utf8')
  const [, part = ''] = /## Suppliers of chat and video\n([\s\S]*?)\n## /.exec(text) ?? []
  for (const name of Object.keys(PlatformTable.shape)) expect(part).toContain(`\`${name}\``)
})
