import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { installedPackage, root } from './testing/installed-package.ts'

const run = promisify(execFile)
const folder = installedPackage()

const idContact = (...words: string[]) =>
  run(process.execPath, [join(folder(), 'node_modules', '.bin', 'id-contact'), ...words], {
    cwd: folder(),
  })

test('the installed command makes keys and checks a configuration that uses them', async () => {
  const { stdout } = await idContact('keys', 'internal-secret')
  expect(stdout).toContain('internal_secret_file = "keys/internal-secret"')
  const { stdout: again } = await idContact('keys', 'internal-secret')
  expect(again).toContain('Already there, and left as it is:')

  await writeFile(
    join(folder(), 'core.toml'),
    `server_url = "http://localhost:1"
internal_secret_file = "keys/internal-secret"
[[purposes]]
tag = "report_move"
allowed_auth = []
allowed_comm = []
`,
  )
  const checked = await idContact('check', '--config', 'core.toml')
  expect(checked.stdout).toContain('The configuration is right.')
  const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
  expect((await idContact('--version')).stdout.trim()).toBe(version)
})

test('what is wrong ends it with 1, what can not be understood with 2', async () => {
  await expect(idContact('check', '--config', 'none.toml')).rejects.toMatchObject({ code: 1 })
  await expect(idContact('serve', '--config', 'none.toml')).rejects.toMatchObject({ code: 1 })
  await expect(idContact('start')).rejects.toMatchObject({ code: 2 })
})

test('the widget can be imported by name, and what editors and bundlers read is there', async () => {
  const resolved = (name: string) =>
    run(
      process.execPath,
      ['--input-type=module', '-e', `console.log(import.meta.resolve('${name}'))`],
      {
        cwd: folder(),
      },
    ).then(({ stdout }) => stdout.trim())
  expect(await resolved('id-contact/widget')).toMatch(/dist\/widget\/id-contact\.js$/)
  expect(await resolved('id-contact/custom-elements.json')).toMatch(/custom-elements\.json$/)
  const installed = join(folder(), 'node_modules', 'id-contact')
  const described = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
  for (const file of [
    described.customElements,
    described['web-types'],
    described.exports['./widget'].types,
    described.exports['./widget'].default,
    described.exports['./widget/react'].types,
    described.exports['./widget/vue'].types,
    'dist/widget/id-contact.complete.js.br',
    'widget/manifest/vscode.html-custom-data.json',
    'widget/EMBEDDING.md',
  ])
    expect((await readFile(join(installed, file))).length, file).toBeGreaterThan(0)
})

test('the licences of what the built scripts hold come along', async () => {
  const dist = join(folder(), 'node_modules', 'id-contact', 'dist')
  const named = async (build: string) =>
    (await readFile(join(dist, build, 'LICENSES.txt'), 'utf8'))
      .split('\n')
      .flatMap((line) => /^(\S+) \d+\.\S+ \(BSD-3-Clause\)$/.exec(line)?.[1] ?? [])
  expect(await named('widget')).toEqual(['@lit/reactive-element', 'lit', 'lit-html'])
  expect(await named('pages')).toEqual([
    '@lit/context',
    '@lit/reactive-element',
    'lit-element',
    'lit-html',
  ])
  for (const file of ['widget/id-contact.complete.js', 'widget/id-contact.classic.js'])
    expect(await readFile(join(dist, file), 'utf8'), file).toMatch(/^\/\*! LICENSES\.txt \*\//)
})
