import { expect, it } from 'vitest'
import { parseCommConfig } from './configuration.ts'
import { demoConfiguration } from './testing/comm.ts'

const comm = { ...demoConfiguration.comm, data_folder: '/data' }
const faultsOf = (changes: object) => {
  const parsed = parseCommConfig({ ...demoConfiguration, comm, ...changes })
  return 'faults' in parsed ? parsed.faults : []
}

it('has the time limits of the house when none are configured', () => {
  const parsed = parseCommConfig({ ...demoConfiguration, comm })
  expect('value' in parsed && parsed.value.limits).toEqual({
    arrival: 60,
    waiting: 10,
    idle: 15,
    total: 120,
    wrapping_up: 15,
  })
})

it('tells every fault at once, each with its path, and no value of a key', () => {
  const faults = faultsOf({
    server_url: 'nonsense',
    comm: {
      ...comm,
      path: 'comm',
      decryption_privkey: { type: 'RSA', key: 'Canary' },
      retention: { idle: -1 },
      data_foldr: 'x',
    },
  })
  expect(faults.map(({ path }) => path).sort()).toEqual([
    'comm.data_foldr',
    'comm.decryption_privkey',
    'comm.path',
    'comm.retention.idle',
    'server_url',
  ])
  expect(faults).toContainEqual(expect.objectContaining({ suggestion: 'data_folder' }))
  expect(JSON.stringify(faults)).not.toContain('Canary')
})

it('refuses to serve the public from the embedded database unless it is told to', () => {
  const server_url = 'https://contact.example.nl'
  expect(faultsOf({ server_url })).toEqual([
    expect.objectContaining({ path: 'comm.allow_embedded_database_on_public_server' }),
  ])
  const told = { ...comm, allow_embedded_database_on_public_server: true }
  expect(faultsOf({ server_url, comm: told })).toEqual([])
})
