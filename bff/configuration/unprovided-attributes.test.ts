import { expect, test } from 'vitest'
import { tables } from '../testing/core.ts'
import { unprovidedAttributes } from './unprovided-attributes.ts'

const demo = { path: '/auth/demo', attributes: ['name', 'email', 'address'] }
const wallet = { path: '/auth/wallet', attributes: ['name', 'email'] }
const [purpose] = tables().purposes
const asking = (attributes: unknown, changes: Record<string, unknown> = {}) =>
  tables({ purposes: [{ ...purpose, reasons: {}, attributes, ...changes }] })
const faults = (attributes: unknown, changes?: Record<string, unknown>) =>
  unprovidedAttributes(asking(attributes, changes), [demo, wallet])

test('what every way that a purpose allows can give is asked rightly', () => {
  expect(unprovidedAttributes(tables(), [demo, wallet])).toEqual([])
  expect(faults(['address'], { allowed_auth: ['demo'] })).toEqual([])
  expect(faults([])).toEqual([])
})

test('what one of them can not give is a fault, with what was probably meant', () => {
  expect(faults(['name', 'adress', 'shoe_size'], { allowed_auth: ['demo'] })).toEqual([
    {
      path: 'purposes[0].attributes[1]',
      problem: 'is not given by demo, which the purpose allows',
      suggestion: 'address',
    },
    {
      path: 'purposes[0].attributes[2]',
      problem: 'is not given by demo, which the purpose allows',
    },
  ])
  expect(faults(['address'], { allowed_auth: ['*'] })).toEqual([
    {
      path: 'purposes[0].attributes[0]',
      problem: 'is not given by wallet, which the purpose allows',
    },
  ])
  expect(faults(['constructor'])).toMatchObject([
    { problem: 'is not given by demo, wallet, which the purpose allows' },
  ])
})

test('a whole address of this process is one of its plugins too', () => {
  const auth_methods = [{ tag: 'demo', name: 'Demo', start: 'http://127.0.0.1:1/auth/demo/' }]
  const elsewhere = [{ tag: 'demo', name: 'Demo', start: 'https://auth.example/auth/demo' }]
  const wrong = asking(['shoe_size'])
  const internal_url = 'http://127.0.0.1:1/'
  expect(unprovidedAttributes({ ...wrong, internal_url, auth_methods }, [demo])).toHaveLength(1)
  expect(unprovidedAttributes({ ...wrong, internal_url, auth_methods: elsewhere }, [demo])).toEqual(
    [],
  )
})

test('where nobody identifies nothing is asked, and of plugins elsewhere nothing is known', () => {
  expect(faults(['shoe_size'], { authentication: 'none' })).toEqual([])
  expect(unprovidedAttributes(asking(['shoe_size']), [])).toEqual([])
})

test('what is no list at all is for others to judge', () => {
  expect(unprovidedAttributes({ purposes: [7, { attributes: 'x' }] }, [demo])).toEqual([])
  expect(unprovidedAttributes({ auth_methods: 7, purposes: 'x' }, [demo])).toEqual([])
  expect(faults([7, ''])).toEqual([])
})
