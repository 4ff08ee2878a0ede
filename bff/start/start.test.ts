import { describe, expect, test } from 'vitest'
import { conversation, login, postForm, postJson, site, start, tryCore } from '../testing/core.ts'
import { startAnswer, stubPlugin } from '../testing/stub-plugin.ts'

const cancelUrl = expect.stringMatching(/^https:\/\/contact\.example\/id\/return\/[\w.-]+$/)

describe('a full start', () => {
  test('asks the comm plugin, then the auth plugin, and answers with where the citizen goes', async () => {
    const core = await tryCore()
    const response = await core.public.request('/start', postJson(start))
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual(login)
    expect(response.headers.get('cache-control')).toBe('no-store')

    expect(core.comm.asked).toMatchObject([{ method: 'POST', url: '/start_communication' }])
    expect(core.comm.asked[0]?.body).toEqual({ purpose: 'report_move', cancel_url: cancelUrl })
    expect(core.auth.asked).toMatchObject([{ method: 'POST', url: '/start_authentication' }])
    expect(core.auth.asked[0]?.body).toEqual({
      attributes: ['name', 'email'],
      continuation: conversation.client_url,
      attr_url: conversation.attr_url,
      purpose: 'report_move',
      cancel_url: cancelUrl,
    })
  })

  test('gives both plugins the way back and the language', async () => {
    const core = await tryCore()
    const return_url = `${site}/verhuizen?a=b#deel`
    await core.public.request('/start', postJson({ ...start, return_url, locale: 'en' }))
    const along = { return_url, cancel_url: cancelUrl, locale: 'en' }
    expect(core.comm.asked[0]?.body).toMatchObject(along)
    expect(core.auth.asked[0]?.body).toMatchObject(along)
  })

  test('gives a language that is offered, also when another was asked for', async () => {
    const core = await tryCore()
    await core.public.request('/start', postJson({ ...start, locale: 'xx' }))
    expect(core.comm.asked[0]?.body).toMatchObject({ locale: 'nl' })
  })

  test('leaves attr_url out, and not null, where the comm plugin gave none', async () => {
    const { client_url } = conversation
    for (const answer of [{ client_url }, { client_url, attr_url: null }]) {
      const core = await tryCore({ comm: await stubPlugin(startAnswer(answer)) })
      expect((await core.public.request('/start', postJson(start))).status).toBe(200)
      expect(core.auth.asked[0]?.body).not.toHaveProperty('attr_url')
    }
  })

  test('reads what plugins answer whatever its content type', async () => {
    const comm = await stubPlugin((_asked, response) => {
      response.setHeader('content-type', 'text/plain')
      return { ...conversation, something_new: true }
    })
    const core = await tryCore({ comm })
    expect((await core.public.request('/start', postJson(start))).status).toBe(200)
  })

  test('writes nothing about what was chosen or where it leads into the log', async () => {
    const core = await tryCore()
    const return_url = `${site}/verhuizen?kenmerk=canary`
    await core.public.request('/start', postJson({ ...start, return_url }))
    expect(JSON.stringify(core.logged)).not.toMatch(/canary|return\/|session|attributes/)
  })
})

describe('a form', () => {
  test('sends the browser on', async () => {
    const core = await tryCore()
    const fields = { ...start, return_url: `${site}/verhuizen`, locale: 'nl' }
    const response = await core.public.request('/start', postForm(fields))
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(login.client_url)
    expect(response.headers.get('referrer-policy')).toBe('no-referrer')
    expect(core.comm.asked[0]?.body).toMatchObject({
      return_url: `${site}/verhuizen`,
      locale: 'nl',
    })
  })

  test('takes the language of the browser', async () => {
    const core = await tryCore()
    const headers = { accept: 'text/html', 'accept-language': 'eo, en;q=0.5' }
    await core.public.request('/start', postForm(start, headers))
    expect(core.comm.asked[0]?.body).toMatchObject({ locale: 'en' })
  })

  test('with fields that nobody filled in is one without them', async () => {
    const core = await tryCore()
    const response = await core.public.request('/start', postForm({ ...start, return_url: '' }))
    expect(response.status).toBe(303)
  })
})

test.each([
  ['application/json', 200],
  ['application/json, text/plain, */*', 200],
  ['application/*', 200],
  ['application/json;q=0, */*', 303],
  ['text/html, application/json', 303],
  ['*/*', 303],
  ['', 303],
])('whoever accepts %j gets %i, as callers of the older cores expect', async (accept, status) => {
  const core = await tryCore()
  for (const request of [postJson(start, { accept }), postForm(start, { accept })])
    expect((await core.public.request('/start', request)).status).toBe(status)
})
