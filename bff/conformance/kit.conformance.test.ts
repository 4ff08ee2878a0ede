import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePorts } from './testing/free-ports.ts'
import { installedPackage, root } from './testing/installed-package.ts'
import { until } from './testing/until.ts'

const run = promisify(execFile)
const folder = installedPackage()
const running: ChildProcess[] = []
/** Where `conform` listens, and each plugin for browsers and for other parts. */
let ports: number[] = []

beforeAll(async () => {
  ports = await freePorts(5)
  await idContact('keys', 'internal-secret', 'auth-signing', 'comm-decryption')
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

const idContact = (...words: string[]) =>
  run(process.execPath, [join(folder(), 'node_modules', '.bin', 'id-contact'), ...words], {
    cwd: folder(),
  }).catch((fault: { code: number; stdout: string; stderr: string }) => fault)

/** As somebody does who has installed the package: the example in a folder of their own, on these ports. */
async function runExample(name: string, settings: string, own: readonly number[]): Promise<void> {
  const examples = join(folder(), 'node_modules', 'id-contact', 'plugins', 'kit', 'examples')
  await cp(join(examples, `${name}.js`), join(folder(), `${name}.js`))
  const text = await readFile(join(examples, settings), 'utf8')
  const [open = 0, internal = 0] = own
  await writeFile(
    join(folder(), settings),
    text
      .replaceAll(/810[13]\b/g, String(open))
      .replaceAll(/810[24]\b/g, String(internal))
      .replace('"http://127.0.0.1:8082"', `"http://127.0.0.1:${ports[0]}"`),
  )
  const child = spawn(process.execPath, [`${name}.js`], {
    cwd: folder(),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.push(child)
  await until(() => fetch(`http://127.0.0.1:${internal}/healthz`).then(({ ok }) => ok))
}

const notPassed = (told: string) =>
  told.split('\n').flatMap((line) => /^(FAIL|not checked) +([\w-]+):/.exec(line)?.[2] ?? [])

test('the example of an auth plugin is complete: conform passes on it', async () => {
  await runExample('library-card', 'library.toml', ports.slice(1, 3))
  const { stdout } = await idContact(
    ...['conform', 'auth', `http://127.0.0.1:${ports[2]}/auth/library`],
    ...['--listen', `127.0.0.1:${ports[0]}`, '--attributes', 'name,email'],
    ...['--press', 'card=1000001&code=4821'],
    ...['--decryption-key', 'keys/comm-decryption.private.pem'],
    ...['--signature-key', 'keys/auth-signing.public.pem'],
  )
  expect(notPassed(stdout), stdout).toEqual(['session-feedback', 'session-not-public'])
})

test('the example of a comm plugin is complete: conform passes on it', async () => {
  await runExample('call-me-back', 'call-me-back.toml', ports.slice(3, 5))
  const { stdout } = await idContact(
    ...['conform', 'comm', `http://127.0.0.1:${ports[4]}/comm/call-me-back`],
    ...['--listen', `127.0.0.1:${ports[0]}`, '--attributes', 'name'],
    ...['--signing-key', 'keys/auth-signing.private.pem'],
    ...['--encryption-key', 'keys/comm-decryption.public.pem'],
  )
  expect(notPassed(stdout), stdout).toEqual(['session-feedback'])
})

test('the citizen’s page is for the first browser that comes, and for nobody else', async () => {
  const { client_url: url } = await fetch(
    `http://127.0.0.1:${ports[4]}/comm/call-me-back/start_communication`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ purpose: 'report_move', locale: 'nl' }),
    },
  ).then((response) => response.json())
  const arrived = await fetch(url, { redirect: 'manual' })
  const cookie = (arrived.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const page = new URL(arrived.headers.get('location') ?? '', url)
  const own = await fetch(page, { headers: { cookie } })
  expect([own.status, await own.text()]).toEqual([200, expect.stringContaining('niet ingelogd')])
  const style = await fetch(new URL('../assets/page.css', page))
  expect(style.headers.get('content-type')).toContain('text/css')
  for (const address of [page.href, url]) {
    const others = await fetch(address)
    expect([others.status, await others.text()]).toEqual([403, expect.stringContaining('<h1>')])
  }
})

test('a plugin stops when it is asked to', async () => {
  const codes = running.map((child) => {
    child.kill('SIGTERM')
    return new Promise((resolve) => child.once('exit', resolve))
  })
  expect(await Promise.all(codes)).toEqual([0, 0])
})

test('who writes TypeScript is told what is wrong', async () => {
  await writeFile(
    join(folder(), 'plugin.ts'),
    `import { authPlugin, readAuthSettings, type Way } from 'id-contact/kit'
const { config } = await readAuthSettings('a.toml', 'a')
const way: Way = { kind: 'page', provides: () => true, form: () => ({ fields: 'text' }), read: () => undefined }
authPlugin({ config, way })
`,
  )
  const types = join(root, 'node_modules', 'typescript', 'bin', 'tsc')
  const options =
    '--ignoreConfig --noEmit --strict --skipLibCheck --module esnext --moduleResolution bundler'
  const { stdout } = await run(
    process.execPath,
    [types, ...options.split(' '), '--target', 'es2022', '--types', 'node', 'plugin.ts'],
    { cwd: folder() },
  ).catch((fault: { stdout: string }) => fault)
  expect(stdout).toMatch(/plugin\.ts\(3,.*Type 'string' is not assignable to type '?Html/s)
  expect(
    stdout
      .trim()
      .split('\n')
      .filter((line) => line.startsWith('plugin.ts')),
  ).toHaveLength(1)
})
