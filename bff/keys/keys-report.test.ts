import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { expect, onTestFinished, test } from 'vitest'
import { CoreTables } from '../configuration/core-schema.ts'
import { readConfiguration } from '../configuration/read-configuration.ts'
import { askedKeys, installationKeys } from './installation-keys.ts'
import { keysReport, makeKeys } from './keys-report.ts'

async function tryFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-keys-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

test('an operator reads what was made, what was there, and what to write', async () => {
  const folder = await tryFolder()
  const asked = askedKeys(['internal-secret', 'auth-signing', 'auth-digid-signing=EC'])
  expect(asked.faults).toEqual([])
  await makeKeys(folder, asked.keys.slice(0, 1))
  const report = keysReport('keys', await makeKeys(folder, asked.keys))
  expect(report).toEqual({
    right: true,
    lines: [
      'Made:',
      '  keys/auth-signing.private.pem',
      '  keys/auth-signing.public.pem',
      '  keys/auth-digid-signing.private.pem',
      '  keys/auth-digid-signing.public.pem',
      '',
      'Already there, and left as it is:',
      '  keys/internal-secret',
      '',
      'What to write in the configuration:',
      '  internal-secret: Seals what the core sends along with the browser, such as the way back.',
      '    core: internal_secret_file = "keys/internal-secret"',
      '  auth-signing: Signs who somebody is, so that nobody else can say it.',
      '    auth plugin, in [auth.<name>]: signing_privkey = { type = "RSA", key_file = "keys/auth-signing.private.pem" }',
      '    comm plugin, in [comm]: signature_pubkeys = [{ type = "RSA", key_file = "keys/auth-signing.public.pem" }]',
      '',
      'A private half and a secret stay on the machine of the part that is named with it.',
    ],
  })
})

test('what can not be used is told, and nothing is advised about it', async () => {
  const folder = await tryFolder()
  const { keys } = askedKeys(['ui-signing=EC'])
  await makeKeys(folder, keys)
  await unlink(join(folder, 'ui-signing.private.pem'))
  expect(keysReport('keys', await makeKeys(folder, keys))).toEqual({
    right: false,
    lines: [
      'Not made, or not usable:',
      '  ui-signing: ui-signing.public.pem is there without ui-signing.private.pem: a new one would not fit',
      '',
    ],
  })
})

test.each([
  ['file', 'it is not a folder.'],
  ['file/keys', 'it lies in a file.'],
])('that a folder for keys is none is a sentence: %s', async (name, why) => {
  const folder = await tryFolder()
  await writeFile(join(folder, 'file'), 'geheim')
  const { keys } = askedKeys(['internal-secret'])
  await expect(makeKeys(join(folder, name), keys)).rejects.toThrow(
    `No keys can be made in ${join(folder, name)}: ${why}`,
  )
  expect(await readFile(join(folder, 'file'), 'utf8')).toBe('geheim')
})

test('what the report says of the core can be written in its configuration', async () => {
  const folder = await tryFolder()
  const { lines } = keysReport(folder, await makeKeys(folder, askedKeys([]).keys))
  const core = lines.flatMap((line) => line.match(/^ {4}core: (.*)/)?.[1] ?? [])
  expect(core).toHaveLength(4)
  const { configuration, faults } = await readConfiguration(
    { files: ['a.toml'], env: {}, folder },
    {
      readText: async (path) => (path.endsWith('.toml') ? core.join('\n') : readFile(path, 'utf8')),
    },
  )
  expect(faults).toEqual([])
  const said = CoreTables.partial().safeParse(configuration.tables)
  expect(said.error).toBeUndefined()
  expect(Object.keys(configuration.tables)).toEqual([
    'internal_secret',
    'ui_signing_privkey',
    'authonly_request_keys',
    'widget_params_keys',
  ])
  const others = lines.flatMap((line) => line.match(/^ {4}\w+ plugin, in \S+: (.*)/)?.[1] ?? [])
  expect(Object.keys(parse(others.join('\n')))).toHaveLength(6)
})

test('without words all that an installation needs is made, and each has its sentence', () => {
  expect(askedKeys([])).toEqual({ keys: installationKeys, faults: [] })
  expect(installationKeys.map(({ name }) => name)).toEqual([
    'internal-secret',
    'ui-signing',
    'start-auth-signing',
    'widget-params-signing',
    'auth-signing',
    'comm-decryption',
  ])
})

test.each([
  ['ui-singing', 'Did you mean "ui-signing"?'],
  ['auth-digid-signing', 'such as auth-digid-signing=EC'],
  ['x=DSA', 'such as auth-digid-signing=EC'],
  ['../x=EC', 'such as auth-digid-signing=EC'],
  ['a/b=EC', 'such as auth-digid-signing=EC'],
  ['', 'such as auth-digid-signing=EC'],
])('%j is refused, with what was probably meant', (word, part) => {
  const { keys, faults } = askedKeys([word])
  expect(keys).toEqual([])
  expect(faults).toEqual([expect.stringContaining(part)])
})
