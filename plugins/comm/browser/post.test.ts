import { expect, test } from 'vitest'
import { poster } from './post.ts'

const answering = (make: () => Response | Promise<Response>) => {
  const asked: [string, RequestInit | undefined][] = []
  const post = poster((url, init) => {
    asked.push([String(url), init])
    return Promise.resolve(make())
  })
  return { post, asked }
}

test('what is done is done, with what the server said', async () => {
  const { post, asked } = answering(() => Response.json({ id: 'c1' }, { status: 201 }))
  expect(await post('/x', { text: 'Hallo' })).toEqual({ is: 'done', body: { id: 'c1' } })
  expect(asked[0]?.[1]).toMatchObject({ method: 'POST', body: '{"text":"Hallo"}' })
})

test('an empty answer is an answer', async () => {
  const { post } = answering(() => new Response(null, { status: 204 }))
  expect(await post('/x')).toEqual({ is: 'done', body: null })
})

test('a refusal carries its code', async () => {
  const { post } = answering(() => Response.json({ code: 'conversation_state' }, { status: 409 }))
  expect(await post('/x')).toEqual({ is: 'refused', status: 409, code: 'conversation_state' })
})

test('a refusal says what was at fault, where the server does', async () => {
  const body = { code: 'conversation_state', fault: 'colleague' }
  const { post } = answering(() => Response.json(body, { status: 409 }))
  expect(await post('/x')).toEqual({ is: 'refused', status: 409, ...body })
})

test('a refusal that is no problem document is still a refusal', async () => {
  const { post } = answering(() => new Response('<html>', { status: 403 }))
  expect(await post('/x')).toEqual({ is: 'refused', status: 403, code: '' })
})

test.each([500, 502, 503, 429, 408])('after %i the same request may go again', async (status) => {
  const { post } = answering(() => new Response('', { status }))
  expect(await post('/x')).toEqual({ is: 'unknown' })
})

test('a broken line and a broken answer both may go again', async () => {
  expect(await answering(() => Promise.reject(new TypeError('x'))).post('/x')).toEqual({
    is: 'unknown',
  })
  expect(await answering(() => new Response('{"half')).post('/x')).toEqual({ is: 'unknown' })
})
