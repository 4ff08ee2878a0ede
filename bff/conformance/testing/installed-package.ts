import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll } from 'vitest'

const run = promisify(execFile)
export const root = resolve(import.meta.dirname, '..', '..', '..')

/**
 * For the tests of a file: a folder of somebody who has installed the package, with it in there as npm puts it: what is
 * in `files` and no more. It lies below the project, so that what the package depends on is found where the project has it.
 * @returns where it is, once the tests run
 */
export function installedPackage(): () => string {
  let folder = ''
  beforeAll(async () => {
    const cache = join(root, 'node_modules', '.cache')
    await mkdir(cache, { recursive: true })
    folder = await mkdtemp(join(cache, 'installed-'))
    const installed = join(folder, 'node_modules', 'id-contact')
    const listed = await run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
      cwd: root,
    })
    const [{ files }] = JSON.parse(listed.stdout) as [{ files: { path: string }[] }]
    for (const { path } of files) await cp(join(root, path), join(installed, path))
    const { bin } = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'))
    await mkdir(join(folder, 'node_modules', '.bin'))
    await symlink(
      join(installed, bin['id-contact']),
      join(folder, 'node_modules', '.bin', 'id-contact'),
    )
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))
  return () => folder
}
