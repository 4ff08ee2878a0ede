import { expect, test } from 'vitest'
import { tables } from '../testing/core.ts'
import { unservedStarts } from './unserved-starts.ts'

const paths = { auth: ['/auth/demo', '/auth/wallet'], comm: ['/comm/chat'] }
const starting = (list: 'auth_methods' | 'comm_methods', start: unknown) =>
  unservedStarts(tables({ [list]: [{ tag: 'x', start }] }), paths)

test('paths of plugins that run here are right, with or without a slash at the end', () => {
  expect(unservedStarts(tables(), paths)).toEqual([])
  expect(starting('comm_methods', '/comm/chat/')).toEqual([])
})

test('a path that no plugin serves comes with the one that was probably meant', () => {
  expect(starting('comm_methods', '/comm/chta')).toEqual([
    {
      path: 'comm_methods[0].start',
      problem: 'is not the path of a comm plugin that runs here',
      suggestion: '/comm/chat',
    },
  ])
  expect(starting('auth_methods', '/elsewhere')).toEqual([
    { path: 'auth_methods[0].start', problem: 'is not the path of an auth plugin that runs here' },
  ])
})

test('a way to identify is not served by a comm plugin', () => {
  expect(starting('auth_methods', '/comm/chat')).toHaveLength(1)
})

test('the core alone works with plugins elsewhere, which have a whole address', () => {
  const elsewhere = tables({
    auth_methods: [{ tag: 'a', start: 'https://a.example/auth' }],
    comm_methods: [{ tag: 'c', start: 'http://127.0.0.1:9000' }],
  })
  expect(unservedStarts(elsewhere, { auth: [], comm: [] })).toEqual([])
  expect(unservedStarts(tables(), { auth: [], comm: [] })).toHaveLength(3)
})

test('what is no path at all is for others to judge', () => {
  expect(starting('comm_methods', 7)).toEqual([])
  expect(unservedStarts({ comm_methods: 'x', auth_methods: [7] }, paths)).toEqual([])
})
