import { expect, test } from 'vitest'
import { sealReturn } from '../return/return-state.ts'
import { browser, noon, postForm, postJson, site, start, tryCore } from '../testing/core.ts'

test('no browser and no proxy keeps what is personal, whatever became of it', async () => {
  const core = await tryCore()
  const now = () => noon
  const to = (return_url?: string) =>
    sealReturn({ purpose: 'report_move', return_url }, { config: core.config, now })
  const down = await tryCore({ comm: { url: 'http://127.0.0.1:1', asked: [] } })
  const answers = await Promise.all([
    core.public.request('/start', postJson(start)),
    core.public.request('/start', postForm(start)),
    core.public.request('/start', postJson('{')),
    core.public.request('/start', postForm({ ...start, purpose: 'gone' })),
    core.public.request('/start', { headers: browser }),
    core.public.request('/start'),
    down.public.request('/start', postJson(start)),
    down.public.request('/start', postForm(start)),
    core.public.request(`/return/${await to(`${site}/verhuizen`)}`),
    core.public.request(`/return/${await to()}`),
    core.public.request('/return/abc'),
    core.public.request('/readyz'),
    core.internal.request('/metrics'),
  ])
  expect(answers.map(({ status }) => status)).toEqual([
    200, 303, 400, 400, 405, 405, 502, 502, 303, 200, 400, 200, 200,
  ])
  for (const { headers } of answers) {
    expect(headers.get('cache-control')).toBe('no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
  }
})
