import { expect, test } from 'vitest'
import { inLanguage, languageNames } from './languages.ts'
import { locales } from './locale.ts'

test('the same address in another language keeps what else it asks', () => {
  const offered = locales
  expect(inLanguage({ offered }, 'pl')).toBe('?lang=pl')
  expect(inLanguage({ offered, query: '?notice=failed&lang=nl' }, 'ar')).toBe(
    '?notice=failed&lang=ar',
  )
  expect(inLanguage({ offered, path: '/id/start-auth/x.y.z' }, 'de')).toBe(
    '/id/start-auth/x.y.z?lang=de',
  )
})

test('no two languages are called the same', () => {
  expect(new Set(locales.map((locale) => languageNames[locale])).size).toBe(locales.length)
})
