import { expect, test } from 'vitest'
import { saying } from './ask.ts'

const answer = (type: string, body: unknown) =>
  saying({
    status: 400,
    headers: new Headers({ 'content-type': type }),
    text: typeof body === 'string' ? body : JSON.stringify(body),
  })

test('of a problem its code is said, and nothing else that stands in it', () => {
  const detail = 'kanarie'
  expect(
    answer('application/problem+json; charset=utf-8', { code: 'return_url_not_allowed', detail }),
  ).toBe('status 400 (return_url_not_allowed) with application/problem+json')
})

test.each([
  ['what isn’t spelled as a code', 'application/problem+json', { code: 'Kanarie 999990019' }],
  ['a code that is none', 'application/problem+json', { code: { kanarie: 1 } }],
  ['what can’t be read', 'application/problem+json', '{"code":"kanarie'],
  ['what is no problem', 'application/json', { code: 'kanarie' }],
])('%s is not said', (_what, type, body) => {
  expect(answer(type, body)).toBe(`status 400 with ${type}`)
})
