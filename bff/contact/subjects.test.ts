import { describe, expect, test } from 'vitest'
import { browser, site, tables, tryCore, type Tried } from '../testing/core.ts'

async function read(core: Tried, path: string) {
  const response = await core.public.request(path, { headers: browser })
  return { response, text: await response.text() }
}

describe('a subject that can’t be begun here', () => {
  test.each(['/contact/passport', '/contact/zomaar', '/contact/%E0%A4%A'])(
    '%s is a page that says so, with all subjects and the website',
    async (path) => {
      const [move, passport] = tables().purposes
      const core = await tryCore({
        changes: { purposes: [move, { ...passport, allowed_comm: [] }] },
      })
      const { response, text } = await read(core, path)
      expect(response.status).toBe(404)
      expect(text).toContain('Dit onderwerp kennen wij hier niet')
      expect(text).toContain('href="/id/contact"')
      expect(text).toContain(`href="${site}"`)
      expect(core.logged).toMatchObject([
        { event: 'request_refused', facts: { code: 'purpose_unknown' } },
      ])
      expect(JSON.stringify(core.logged)).not.toContain('zomaar')
    },
  )
})

describe('the list', () => {
  test('has a link to every subject that can be begun, and to no other', async () => {
    const [move, passport] = tables().purposes
    const only = { ...passport, tag: 'only_to_identify', allowed_comm: [] }
    const core = await tryCore({ changes: { purposes: [move, passport, only] } })
    const { response, text } = await read(core, '/contact')
    expect(response.status).toBe(200)
    expect(text).toMatch(/href="\/id\/contact\/report_move"[\s\S]*Verhuizing doorgeven/)
    expect(text).toContain('href="/id/contact/passport"')
    expect(text).not.toContain('only_to_identify')
  })

  test('keeps the language in its address', async () => {
    const { text } = await read(await tryCore(), '/contact?lang=en')
    expect(text).toContain('What do you want to contact us about?')
    expect(text).toContain('href="/id/contact/report_move?lang=en"')
  })

  test('of nothing says where to go instead', async () => {
    const [move] = tables().purposes
    const core = await tryCore({ changes: { purposes: [{ ...move, allowed_comm: [] }] } })
    const { text } = await read(core, '/contact')
    expect(text).toContain('Contact is hier niet mogelijk')
    expect(text).toContain(`href="${site}"`)
    expect((await read(core, '/contact/x')).text).not.toContain('href="/id/contact"')
  })
})
