import { expect, test } from 'vitest'
import { Problem, problemResponse, statusOfProblem, type ProblemCode } from './problem.ts'
import { problemTexts } from './problem-texts.ts'

test('a caller gets problem+json with the code, the status and what to do', async () => {
  const response = problemResponse(new Problem('plugin_slow', { method: 'chat', waited: 5000 }))
  expect(response.status).toBe(504)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(await response.json()).toEqual({
    type: 'urn:id-contact:problem:plugin_slow',
    title: 'The plugin did not answer in time',
    status: 504,
    detail: 'Check the plugin of the method named, then try again.',
    code: 'plugin_slow',
    method: 'chat',
  })
})

test('facts for the log never reach the caller', async () => {
  const body = await problemResponse(new Problem('internal', { where: 'db.internal:5432' })).text()
  expect(body).not.toContain('db.internal')
})

test('callers of the older cores find every refusal and failure in the class that they know', () => {
  const plugin: ProblemCode[] = [
    'plugin_unreachable',
    'plugin_slow',
    'plugin_refused',
    'plugin_unusable',
  ]
  for (const code of plugin) expect(statusOfProblem[code]).toBeGreaterThanOrEqual(500)
  for (const code of [
    'purpose_unknown',
    'method_unknown',
    'method_not_allowed',
    'body_invalid',
  ] as const)
    expect(statusOfProblem[code]).toBe(400)
  expect(statusOfProblem.content_type_unsupported).toBe(404)
})

test('every code says in English what is wrong and what to do', () => {
  for (const { title, detail } of Object.values(problemTexts)) {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(detail).toMatch(/^[A-Z].*\.$/)
  }
})
