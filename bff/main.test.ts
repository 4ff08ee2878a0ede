import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { stringify } from 'smol-toml'
import { makeEc, makeRsa, pem } from '../protocol/testing/keys.ts'
import { ConfigurationFaults } from './installation/read-installation.ts'
import { startInstallation } from './main.ts'

/** What an operator reads when this configuration stops the start. */
async function refusal(toml: string): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-main-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, 'a.toml')
  await writeFile(file, toml)
  const started = await startInstallation({ files: [file], env: {}, folder }).catch(
    (fault: unknown) => fault,
  )
  if (!(started instanceof ConfigurationFaults)) throw new TypeError('it was not refused')
  return started.message.replaceAll(file, 'a.toml').split('\n')
}

const core = (start: string) => `
server_url = "http://localhost:8081"
internal_url = "http://127.0.0.1:8082"
organisation = { name = "Gemeente Voorbeeld" }
[[auth_methods]]
tag = "demo"
name = "Testinlog"
image_path = "/images/demo.svg"
start = "https://auth.example"
[[comm_methods]]
tag = "chat"
name = "Chat"
image_path = "/images/chat.svg"
start = "${start}"
[[purposes]]
tag = "report_move"
allowed_auth = ["*"]
allowed_comm = ["*"]
`

test('a secret under a misspelled name is missing, and the name is told; the secret never is', async () => {
  const secret = 'een geheim van genoeg tekens voor de test'
  expect(await refusal(`internal_secert = "${secret}"${core('https://comm.example')}`)).toEqual([
    'a.toml: internal_secret is missing',
    'a.toml: internal_secert is not a known setting and does nothing. Did you mean "internal_secret"?',
  ])
})

test('a start that no plugin of this process serves stops it', async () => {
  const secret = 'internal_secret = "een geheim van genoeg tekens voor de test"'
  expect(await refusal(secret + core('/comm/chat'))).toEqual([
    'a.toml: comm_methods[0].start = "/comm/chat" is not the path of a comm plugin that runs here',
  ])
})

test('a purpose that asks what a way of identifying of this process does not have stops it', async () => {
  const secret = 'internal_secret = "een geheim van genoeg tekens voor de test"'
  const asking = core('https://comm.example')
    .replace('https://auth.example', '/auth/demo')
    .replace('tag = "report_move"', 'tag = "report_move"\nattributes = ["name", "adress"]')
  const demo = {
    name: 'Testinlog',
    signing_privkey: { type: 'EC', key: pem(makeEc().privateKey, 'pkcs8') },
    encryption_pubkey: { type: 'RSA', key: pem(makeRsa().publicKey, 'spki') },
  }
  expect(await refusal(secret + asking + stringify({ auth: { demo } }))).toEqual([
    'a.toml: purposes[0].attributes[1] = "adress" is not given by demo, which the purpose allows. Did you mean "address"?',
  ])
})

test('more than one worker is refused where a plugin remembers what only one process knows', async () => {
  const oidc = {
    plugin: 'oidc',
    name: 'DigiD',
    issuer: 'https://login.example',
    client_id: 'municipality',
    client_secret: 'geheim',
    attributes: { name: 'name' },
    signing_privkey: { type: 'EC', key: pem(makeEc().privateKey, 'pkcs8') },
    encryption_pubkey: { type: 'RSA', key: pem(makeRsa().publicKey, 'spki') },
  }
  const given = `workers = 2
internal_secret = "een geheim van genoeg tekens voor de test"
${core('https://comm.example').replace('https://auth.example', '/auth/digid')}
${stringify({ auth: { digid: oidc } })}`
  expect(await refusal(given)).toEqual([
    'a.toml: workers = 2 must be 1, not 2: [auth.digid] remembers in one process who logged out; for more, serve it from an installation of its own and name that in start',
  ])
})

test('a plugin table under a misspelled name is told, with nothing of what stands in it', async () => {
  const lines = await refusal(`${core('https://comm.example')}
[auth.dmeo]
signing_prvky = { type = "EC", kye = "geheim" }
[comn]
databse = "postgres://u:geheim@h/db"
`)
  expect(lines).toEqual([
    'a.toml: internal_secret is missing',
    'a.toml: auth.dmeo.plugin is not a plugin of this version, which has: demo, oidc. Did you mean "demo"?',
    'a.toml: comn is not a known setting and does nothing. Did you mean "comm"?',
  ])
})

test('settings of a plugin that nobody knows are told by name only', async () => {
  const lines = await refusal(`${core('https://comm.example')}
[comm]
databse = "postgres://u:geheim@h/db"
signing_prvky = "geheim"
`)
  expect(lines).toContain('a.toml: comm.databse is not a known setting. Did you mean "database"?')
  expect(lines).toContain('a.toml: comm.signing_prvky is not a known setting')
  expect(lines.join()).not.toContain('geheim')
})
