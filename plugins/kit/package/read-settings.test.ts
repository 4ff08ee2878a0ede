import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { makeRsa, pem } from '../../../protocol/testing/keys.ts'
import { readAuthSettings, readCommSettings, SettingsFault } from './read-settings.ts'

const { privateKey, publicKey } = makeRsa()

async function file(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-kit-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'private.pem'), pem(privateKey, 'pkcs8'))
  await writeFile(join(folder, 'public.pem'), pem(publicKey, 'spki'))
  await writeFile(join(folder, 'secret'), 'een geheim van genoeg tekens voor de test\n')
  await writeFile(join(folder, 'plugin.toml'), text)
  return join(folder, 'plugin.toml')
}

const common = `
server_url = "https://library.example"
internal_url = "http://127.0.0.1:2"
internal_secret_file = "secret"
port = 1
internal_port = 2
organisation = { name = "Bibliotheek Voorbeeld" }
`
const auth = `${common}
[auth.library]
name = "Bibliotheekpas"
signing_privkey = { type = "RSA", key_file = "private.pem" }
encryption_pubkey = { type = "RSA", key_file = "public.pem" }
[mine]
colour = "blue"
`

test('files are read beside the file that names them, and own tables are given as they stand', async () => {
  const { config, listen, raw } = await readAuthSettings(await file(auth), 'library')
  expect(config).toMatchObject({ path: '/auth/library', serverUrl: 'https://library.example' })
  expect(listen).toEqual({
    address: '127.0.0.1',
    port: 1,
    internalAddress: '127.0.0.1',
    internalPort: 2,
  })
  expect(raw.mine).toEqual({ colour: 'blue' })
})

test.each([
  ['a port is missing', auth.replace('internal_port = 2', ''), /internal_port is missing/],
  ['a name is misspelled', auth.replace('signing_privkey', 'sining_privkey'), /Did you mean/],
  ['a key is the other half', auth.replaceAll('public.pem', 'private.pem'), /private key stands/],
  ['a file is missing', auth.replace('"secret"', '"none"'), /none can’t be read/],
  ['it is no TOML', `${auth}\nsecret = geheim-42`, /is not TOML\.$/],
])('where %s nothing begins', async (_what, text, why) => {
  const fault: unknown = await readAuthSettings(await file(text), 'library').catch(
    (error: unknown) => error,
  )
  expect(fault).toBeInstanceOf(SettingsFault)
  expect(String(fault)).toMatch(why)
  expect(String(fault)).not.toMatch(/geheim-42|BEGIN/)
})

test('a comm plugin is read the same', async () => {
  const comm = `${common}
[comm]
path = "/comm/call"
decryption_privkey = { type = "RSA", key_file = "private.pem" }
signature_pubkeys = [{ type = "RSA", key_file = "public.pem" }]
`
  const { config } = await readCommSettings(await file(comm))
  expect(config).toMatchObject({ path: '/comm/call', internalUrl: 'http://127.0.0.1:2' })
})
