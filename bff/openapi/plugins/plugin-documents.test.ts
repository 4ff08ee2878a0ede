import { resolve } from 'node:path'
import { Validator } from '@seriousme/openapi-schema-validator'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { judgeBy } from '../testing/judge-by-document.ts'
import { authPluginDocument, commPluginDocument } from './plugin-documents.ts'

/** In the package, beside the guide for who writes a plugin. */
const folder = resolve(import.meta.dirname, '..', '..', '..', 'plugins', 'kit')
const documents = {
  'auth-plugin.openapi.json': authPluginDocument(),
  'comm-plugin.openapi.json': commPluginDocument(),
}

describe.each(Object.entries(documents))('%s', (file, document) => {
  test('is valid OpenAPI 3.1', async () => {
    const told = await new Validator().validate({ ...document })
    expect(told.errors).toBeUndefined()
  })

  test('is checked in as it is made now (npm run manifest writes it anew)', async () => {
    const path = resolve(folder, file)
    const settings = await resolveConfig(path)
    const text = await format(JSON.stringify(document), { ...settings, filepath: path })
    await expect(text).toMatchFileSnapshot(path)
  })

  test('has words for everything in it', () => {
    for (const [name, { description, properties }] of Object.entries(document.components.schemas)) {
      expect(description, name).toBeTruthy()
      for (const [field, property] of Object.entries(properties ?? {}))
        expect(property.description, `${name}.${field}`).toBeTruthy()
    }
  })

  test('refers to nothing that it has not', () => {
    const known = Object.keys(document.components.schemas)
    const named = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/(\w+)/g)]
    expect(named.map(([, name]) => name).filter((name) => !known.includes(name ?? ''))).toEqual([])
  })
})

test('what parts of both families send is by the documents, and what is wrong is not', () => {
  const auth = judgeBy(documents['auth-plugin.openapi.json'])
  const comm = judgeBy(documents['comm-plugin.openapi.json'])
  const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })
  const start = { attributes: ['email'], continuation: 'https://comm.example/c/1', attr_url: null }
  expect(auth(ref('StartAuthenticationRequest'), { ...start, something_new: 1 })).toEqual([])
  expect(auth(ref('StartAuthenticationRequest'), { attributes: 'email' })).not.toEqual([])
  expect(auth(ref('StartAuthenticationResponse'), { client_url: 7 })).not.toEqual([])
  const claims = { attributes: { email: 'a' }, iat: 1, exp: 2 }
  for (const [sub, status] of [
    ['id-contact-attributes', 'succes'],
    ['verder-helpen-attributes', 'success'],
  ])
    expect(auth(ref('AuthResult'), { sub, status, ...claims })).toEqual([])
  expect(auth(ref('AuthResult'), { sub: 'other', status: 'ok', ...claims })).not.toEqual([])
  const answer = { client_url: 'tel:+31000,123', attr_url: 'https://comm.example/attr/1' }
  expect(comm(ref('StartCommunicationResponse'), answer)).toEqual([])
  expect(comm(ref('Availability'), { available: 'yes' })).not.toEqual([])
})
