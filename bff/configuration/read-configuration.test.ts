import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { describeFaults } from './describe-faults.ts'
import type { Environment } from './environment.ts'
import type { Fault } from './fault.ts'
import { readConfiguration } from './read-configuration.ts'

/**
 * Writes these files into a folder of their own and reads those of `--config`, in this order: all that end in
 * `.toml` unless told otherwise.
 */
async function read(
  files: Record<string, string>,
  asked: { files?: string[]; env?: Environment; folder?: string } = {},
) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-configuration-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const { configuration, faults, warnings } = await readConfiguration({
    files: asked.files ?? Object.keys(files).filter((name) => name.endsWith('.toml')),
    env: asked.env ?? {},
    folder: join(folder, asked.folder ?? ''),
  })
  const told = (about: Fault[]) =>
    describeFaults(about, configuration).map((line) => line.replaceAll(folder, '.'))
  const { tables, profile } = configuration
  return { folder, tables, configuration, profile, lines: told(faults), warnings: told(warnings) }
}

describe('several files', () => {
  test('are one: tables merge, arrays and values of later files win', async () => {
    const { tables, lines } = await read({
      'a.toml': 'port = 1\nlanguages = ["nl", "en"]\n[comm]\npath = "/a"\n[comm.desk]\nopen = true',
      'b.toml': 'languages = ["nl"]\n[comm.desk]\nagents = 2\n[auth.demo]\nname = "Test"',
      'c.toml': 'port = 3',
    })
    expect(lines).toEqual([])
    expect(tables).toEqual({
      port: 3,
      languages: ['nl'],
      comm: { path: '/a', desk: { open: true, agents: 2 } },
      auth: { demo: { name: 'Test' } },
    })
  })

  test('can not change anything else than themselves', async () => {
    const { tables } = await read({
      'a.toml': '[__proto__]\npolluted = true\n[constructor.prototype]\npolluted = true',
      'b.toml': '[__proto__]\nmore = true',
    })
    expect(Object.getPrototypeOf(tables)).toBe(Object.prototype)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })
})

describe('files that are named in them', () => {
  test('are filled in, relative to the file that names them', async () => {
    const { folder, tables, lines } = await read({
      'a.toml': 'internal_secret_file = "keys/secret"\nimages_folder = "images"',
      'keys/secret': 'geheim\n',
      'other/b.toml':
        'allowed = [{ key_file = "one.pem" }]\n[auth.demo.signing_privkey]\ntype = "EC"\nkey_file = "two.pem"',
      'other/one.pem': 'ONE\n\n',
      'other/two.pem': 'TWO',
    })
    expect(lines).toEqual([])
    expect(tables).toEqual({
      internal_secret: 'geheim',
      images_folder: join(folder, 'images'),
      allowed: [{ key: 'ONE\n' }],
      auth: { demo: { signing_privkey: { type: 'EC', key: 'TWO' } } },
    })
  })

  test('in a later file replace what stood in an earlier one', async () => {
    const files = {
      'a.toml': 'internal_secret = "a"',
      'b.toml': 'internal_secret_file = "s"',
      s: 'b',
    }
    expect((await read(files)).tables).toEqual({ internal_secret: 'b' })
  })

  test('are told about in the file that named them', async () => {
    const { lines } = await read({
      'a.toml': 'internal_secret_file = "gone"',
      'b.toml': 'port = 1',
    })
    expect(lines).toEqual(['a.toml: internal_secret_file cannot be read: ./gone'])
  })

  test('that are not there, or stand beside their contents, are told', async () => {
    const { lines } = await read({
      'a.toml': 'internal_secret_file = "gone"\n[x]\nkey = "geheim"\nkey_file = "k"',
      k: 'y',
    })
    expect(lines).toEqual([
      'a.toml: internal_secret_file cannot be read: ./gone',
      'a.toml: x.key_file stands beside key: give one of them',
    ])
  })
})

describe('without --config', () => {
  test('the file in ROCKET_CONFIG is read, here or in a folder above this one', async () => {
    const files = { 'core.toml': 'port = 1', 'Rocket.toml': 'port = 2', 'a/b/x': '' }
    const env = { ROCKET_CONFIG: 'core.toml' }
    expect((await read(files, { files: [], env })).tables).toEqual({ port: 1 })
    expect((await read(files, { files: [], env, folder: 'a/b' })).tables).toEqual({ port: 1 })
    const { configuration } = await read(files, { files: [], env, folder: 'a/b' })
    expect(configuration.files).toEqual(['../../core.toml'])
  })

  test('one that is not there is told, and none is read in its place', async () => {
    const { tables, lines } = await read(
      { 'Rocket.toml': 'port = 2' },
      { files: [], env: { ROCKET_CONFIG: 'core.toml' } },
    )
    expect(lines).toEqual(['core.toml cannot be read'])
    expect(tables).toEqual({})
  })

  test('the nearest Rocket.toml is read', async () => {
    const files = { 'Rocket.toml': 'port = 1', 'a/Rocket.toml': 'port = 2', 'a/b/x': '' }
    expect((await read(files, { files: [] })).tables).toEqual({ port: 1 })
    expect((await read(files, { files: [], folder: 'a/b' })).tables).toEqual({ port: 2 })
    expect((await read(files, { files: [], env: { ROCKET_CONFIG: '' } })).tables).toEqual({
      port: 1,
    })
  })

  test('one that is there and can not be read is not passed over', async () => {
    const { lines } = await read(
      { 'Rocket.toml': 'port = 1', 'a/Rocket.toml/x': '' },
      { files: [], folder: 'a' },
    )
    expect(lines).toEqual(['Rocket.toml cannot be read'])
  })

  test('the environment alone is enough', async () => {
    const { tables, lines } = await read({}, { files: [], env: { ROCKET_PORT: '1' } })
    expect(lines).toEqual([])
    expect(tables).toEqual({ port: 1 })
  })

  test('and with nothing at all the ways to name one are told', async () => {
    const { lines } = await read({}, { files: [], env: { PATH: '/bin', ROCKET_PROFILE: 'debug' } })
    expect(lines).toEqual([
      'There is no configuration. Name its file with --config FILE or in ROCKET_CONFIG, or put a Rocket.toml in this folder or one above it',
    ])
  })

  test('--config goes before both, and the environment before its files', async () => {
    const { tables } = await read(
      { 'a.toml': 'port = 1\naddress = "::1"', 'Rocket.toml': 'port = 2' },
      { files: ['a.toml'], env: { ROCKET_CONFIG: 'Rocket.toml', ROCKET_PORT: '3' } },
    )
    expect(tables).toEqual({ port: 3, address: '::1' })
  })
})

describe('what can not be read is told with the file, and nothing of a secret', () => {
  test('a file that is not there', async () => {
    const { lines } = await read({}, { files: ['/nowhere/id-contact.toml'] })
    expect(lines).toEqual(['/nowhere/id-contact.toml cannot be read'])
  })

  test('a file that is no TOML, with the line', async () => {
    const { lines } = await read({
      'a.toml': 'port = 1\ninternal_secret = "geheim',
      'b.toml': 'port = = 2\n',
    })
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^a\.toml, line 2, column \d+: \w/)
    expect(lines[1]).toMatch(/^b\.toml, line 1, column \d+: \w/)
    expect(lines.join()).not.toContain('geheim')
  })
})
