import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { Problem, problemResponse } from '../../protocol/problem.ts'
import { readForm, readJson, readText } from './parse-body.ts'

const Schema = z.object({
  tag: z.string(),
  times: z.array(z.object({ at: z.number() })).default([]),
  texts: z.record(z.string(), z.string()).optional(),
})

const app = new Hono()
  .post('/json', async (c) => c.json(await readJson(c, Schema)))
  .post('/form', async (c) => c.json(await readForm(c, Schema)))
  .post('/text', async (c) => c.text(await readText(c, 'application/jwt')))
  .onError((error) => problemResponse(error instanceof Problem ? error : new Problem('internal')))

const send = async (path: string, contentType: string, body: string) => {
  const headers = { 'content-type': contentType }
  const response = await app.request(path, { method: 'POST', headers, body })
  return { status: response.status, text: await response.text() }
}
const json = (body: string) => send('/json', 'application/json', body)
const form = (body: string) => send('/form', 'application/x-www-form-urlencoded', body)

test('JSON is given as the schema has it, unknown fields left out', async () => {
  const { status, text } = await send(
    '/json',
    'Application/JSON; charset=utf-8',
    '{"tag":"a","new":1}',
  )
  expect({ status, text }).toEqual({ status: 200, text: '{"tag":"a","times":[]}' })
})

test('a form is given as the schema has it', async () => {
  expect((await form('tag=a+b')).text).toBe('{"tag":"a b","times":[]}')
})

test.each([
  ['nothing', ''],
  ['half of it', '{"tag":'],
  ['no object', '"tag"'],
  ['null', 'null'],
  ['a wrong type', '{"tag":1}'],
])('%s is body_invalid', async (_, body) => {
  const { status, text } = await json(body)
  expect(status).toBe(400)
  expect(JSON.parse(text)).toMatchObject({ code: 'body_invalid' })
})

test('the answer says where the fault is, and not what stood there', async () => {
  const { text } = await json('{"tag":"a","times":[{"at":1},{"at":"999990019"}]}')
  expect(JSON.parse(text)).toMatchObject({ path: 'times.1.at' })
  expect(text).not.toContain('999990019')
})

test('a key that the sender made up is not repeated', async () => {
  const { text } = await json('{"tag":"a","texts":{"<b>Testburger 1</b>":1}}')
  expect(JSON.parse(text)).toMatchObject({ path: 'texts.?' })
  expect(text).not.toContain('Testburger')
})

test('a field that is sent twice is refused', async () => {
  const { status, text } = await form('tag=a&tag=b')
  expect({ status, ...JSON.parse(text) }).toMatchObject({ status: 400, fault: 'repeated_field' })
})

test.each(['text/plain', 'application/x-www-form-urlencoded', ''])(
  'JSON is not taken as %s, which any website could send',
  async (contentType) => {
    const { text } = await send('/json', contentType, '{"tag":"a"}')
    expect(JSON.parse(text)).toMatchObject({ code: 'content_type_unsupported' })
  },
)

test('text is taken as the content type that was asked for', async () => {
  expect((await send('/text', 'application/jwt', 'a.b.c')).text).toBe('a.b.c')
  expect((await send('/text', 'text/plain', 'a.b.c')).status).not.toBe(200)
})
