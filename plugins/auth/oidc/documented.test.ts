import { generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import { authTable, parseAuthConfig } from '../../kit/auth/auth-config.ts'
import { OidcTable } from './config.ts'
import { certificate } from './testing/certificate.ts'
import { rawConfig } from './testing/installation.ts'

const text = await readFile(join(import.meta.dirname, 'PROVIDERS.md'), 'utf8')
const blocks = [...text.matchAll(/^## (.+)\n[^#]*?```toml\n([\s\S]*?)```/gm)].map(
  ([, provider = '', block = '']) => [provider, block] as const,
)

const key = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString()

/** Of another key. */
const { cert } = await certificate('us')

/** As the files that it names would fill it in. */
const filled = (table: unknown): unknown =>
  typeof table !== 'object' || table === null || Array.isArray(table)
    ? table
    : Object.fromEntries(
        Object.entries(table).map(([name, value]) =>
          name.endsWith('_file')
            ? [name.replace(/_file$/, ''), name === 'key_file' ? key : 'a secret in a file']
            : [name, filled(value)],
        ),
      )

const parsed = (table: object) => {
  const changes = { levels: [], minimum_level: undefined, client_secret: undefined, ...table }
  return parseAuthConfig(
    OidcTable,
    rawConfig('http://127.0.0.1:1', 'https://login.example', changes),
    {
      name: 'login',
    },
  )
}

test('there is one for each provider', () => {
  expect(blocks.map(([provider]) => provider)).toEqual([
    'DigiD by a broker',
    'eHerkenning by a broker',
    'nl-rdo-max',
    'Keycloak',
    'Signicat',
  ])
})

test.each(blocks)('the settings for %s are right as they stand', (_, block) => {
  const result = parsed(filled(parse(block)) as object)
  expect('faults' in result ? result.faults : []).toEqual([])
  if ('faults' in result) return
  const { own } = result.value
  expect(own.minimum).toBeDefined()
  expect(Object.keys(own.attributes)).not.toEqual([])
})

test('every setting stands in the table', () => {
  const { shape } = OidcTable.in
  for (const name of Object.keys(shape))
    if (!(name in authTable) && name !== 'plugin') expect(text).toMatch(new RegExp(`\`${name}\``))
})

test.each([
  [{ rules: 'digid' }, ['error_text', 'information_url', 'registered_name']],
  [
    {
      rules: 'digid',
      registered_name: 'x',
      error_text: 'x',
      information_url: 'https://digid.example/digid.nl',
    },
    ['information_url'],
  ],
  [{ minimum_level: 'high' }, ['minimum_level']],
  [{ levels: ['1', '2', '3'], minimum_level: '3', acr_values: ['2', '1'] }, ['acr_values']],
  [{ levels: ['1', '2', '3'], minimum_level: '3', acr_values: ['1', '3', 'idp:x'] }, []],
  [{ levels: ['1', '2'], minimum_level: '2', acr_values: ['idp:x'] }, []],
  [{ client_authentication: 'private_key_jwt' }, ['client_privkey']],
  [{ client_authentication: 'client_secret_post' }, ['client_secret']],
  [{ client_authentication: 'tls_client_auth' }, ['tls_client_cert']],
  [{ tls_client_cert: cert }, ['tls_client_privkey']],
  [{ tls_client_cert: 'x', tls_client_privkey: 'x' }, ['tls_client_cert', 'tls_client_privkey']],
  [{ tls_client_cert: cert, tls_client_privkey: key }, ['tls_client_privkey']],
  [{ tls_ca: 'x' }, ['tls_ca']],
  [{ clock_tolerance: 61 }, ['clock_tolerance']],
  [{ clock_tolerance: -1 }, ['clock_tolerance']],
  [{ signed_request: true }, ['client_privkey']],
  [{ client_privkey: { type: 'RSA', key }, client_signing_alg: 'ES256' }, ['client_signing_alg']],
  [{ id_token_signed_response_alg: 'HS256' }, ['id_token_signed_response_alg']],
  [{ id_token_signed_response_alg: 'none' }, ['id_token_signed_response_alg']],
  [{ parameters: { nonce: 'x' } }, ['parameters']],
  [{ scopes: ['profile'] }, ['scopes']],
  [{ issuer: 'http://login.example' }, ['issuer']],
])('of %j this is not accepted: %j', (table, at) => {
  const result = parsed(table)
  const faults = 'faults' in result ? result.faults : []
  expect(faults.map(({ path }) => path).sort()).toEqual(at.map((name) => `auth.login.${name}`))
})
