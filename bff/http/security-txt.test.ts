import { expect, test } from 'vitest'
import { tryCore } from '../testing/core.ts'

const path = '/.well-known/security.txt'
const changes = { security_contact: ['mailto:security@voorbeeld.example', 'tel:+31-88-1234567'] }

test('whoever finds a hole is told whom to tell', async () => {
  const core = await tryCore({ changes: { ...changes, languages: ['nl', 'en'] } })
  const response = await core.public.request(path)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')?.toLowerCase()).toBe('text/plain; charset=utf-8')
  expect((await response.text()).split('\n')).toEqual([
    'Contact: mailto:security@voorbeeld.example',
    'Contact: tel:+31-88-1234567',
    'Expires: 2027-05-22T00:00:00.000Z',
    'Preferred-Languages: nl, en',
    'Canonical: https://contact.example/id/.well-known/security.txt',
    '',
  ])
})

test('it is the same all day, and never runs out', async () => {
  const core = await tryCore({ changes })
  const read = async () => (await core.public.request(path)).text()
  const first = await read()
  core.wait(11 * 60 * 60)
  expect(await read()).toBe(first)
  core.wait(24 * 60 * 60)
  expect(await read()).toContain('Expires: 2027-05-23')
})

test('where nobody is configured there is none', async () => {
  const core = await tryCore()
  const response = await core.public.request(path)
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: 'not_found' })
})
