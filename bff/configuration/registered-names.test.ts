import { expect, test } from 'vitest'
import { configOf, tables } from '../testing/core.ts'
import { purposeOptions } from '../discovery/purpose-options.ts'
import type { Locale } from '../../ui/locale.ts'
import { withRegisteredNames } from './registered-names.ts'

const registeredName = { nl: 'Gemeente Voorbeeld (geregistreerd)', en: 'Example (registered)' }
const [demo, wallet] = tables().auth_methods

/** What stands under each way to log in. */
async function descriptions(locale: Locale, method: object = {}, path = '/auth/demo') {
  const config = withRegisteredNames(configOf({ auth_methods: [{ ...demo, ...method }, wallet] }), [
    { path, registeredName },
  ])
  const purpose = config.purposes.get('report_move')
  if (!purpose) throw new TypeError('no purpose')
  const availability = {
    ofChannel: () => Promise.resolve({ available: true }),
    isThere: () => true,
  }
  const { auth_methods } = await purposeOptions(purpose, { config, locale, availability })
  return auth_methods.map(({ description }) => description)
}

test('a way to log in says what the organisation is registered as there, in each language, and no other does', async () => {
  expect(await descriptions('nl')).toEqual([
    'Inloggen bij Gemeente Voorbeeld (geregistreerd)',
    undefined,
  ])
  expect(await descriptions('en')).toEqual(['Log in at Example (registered)', undefined])
  // Where it has no name in a language the first one counts.
  expect((await descriptions('de'))[0]).toBe('Anmelden bei Gemeente Voorbeeld (geregistreerd)')
  expect(await descriptions('nl', {}, '/auth/other')).toEqual([undefined, undefined])
})

test('it comes behind what is said of it already', async () => {
  const both = 'Met de app. Inloggen bij Gemeente Voorbeeld (geregistreerd)'
  for (const description of ['Met de app', { nl: 'Met de app.' }])
    expect((await descriptions('nl', { description }))[0]).toBe(both)
})

test('a start that is a whole address of this process is the same way', async () => {
  const start = 'http://127.0.0.1:1/auth/demo/'
  expect((await descriptions('nl', { start }))[0]).toContain('(geregistreerd)')
})
