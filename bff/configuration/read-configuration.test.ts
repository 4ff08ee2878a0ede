import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { describeFaults } from './describe-faults.ts'
import { readConfiguration } from './read-configuration.ts'

/** Writes these files into a folder of their own and reads those that end in `.toml`, in this order. */
async function read(files: Record<string, string>) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-configuration-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  const toml = Object.keys(files).filter((name) => name.endsWith('.toml'))
  const { configuration, faults } = await readConfiguration({
    files: toml.map((name) => join(folder, name)),
    env: {},
    folder: '/',
  })
  const lines = describeFaults(faults, configuration).map((line) => line.replaceAll(folder, '.'))
  return { folder, tables: configuration.tables, lines }
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

  test('that are not there, or stand beside their contents, are told', async () => {
    const { lines } = await read({
      'a.toml': 'internal_secret_file = "gone"\n[x]\nkey = "geheim"\nkey_file = "k"',
      k: 'y',
    })
    expect(lines).toEqual([
      './a.toml: internal_secret_file cannot be read: ./gone',
      './a.toml: x.key_file stands beside key: give one of them',
    ])
  })
})

describe('what can not be read is told with the file, and nothing of a secret', () => {
  test('a file that is not there', async () => {
    const { configuration, faults } = await readConfiguration({
      files: ['/nowhere/id-contact.toml'],
      env: {},
      folder: '/',
    })
    expect(describeFaults(faults, configuration)).toEqual([
      '/nowhere/id-contact.toml cannot be read',
    ])
  })

  test('a file that is no TOML, with the line', async () => {
    const { lines } = await read({
      'a.toml': 'port = 1\ninternal_secret = "geheim',
      'b.toml': 'port = = 2\n',
    })
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatch(/^\.\/a\.toml, line 2, column \d+: \w/)
    expect(lines[1]).toMatch(/^\.\/b\.toml, line 1, column \d+: \w/)
    expect(lines.join()).not.toContain('geheim')
  })
})
