import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Citizen, locationOf } from './testing/citizen.ts'
import { freePorts } from './testing/free-ports.ts'
import { installedPackage, root } from './testing/installed-package.ts'
import { form } from './testing/requests.ts'
import { until } from './testing/until.ts'

const execute = promisify(execFile)
const folder = installedPackage()
const running: ChildProcess[] = []
/** Where `conform` listens, and each plugin and the core for browsers and for other parts. */
let ports: number[] = []

beforeAll(async () => {
  ports = await freePorts(7)
  await idContact('keys', 'internal-secret', 'auth-signing', 'comm-decryption')
})
afterAll(() => {
  for (const child of running) child.kill('SIGKILL')
})

const command = () => join(folder(), 'node_modules', '.bin', 'id-contact')
const idContact = (...words: string[]) =>
  execute(process.execPath, [command(), ...words], {
    cwd: folder(),
  }).catch((fault: { code: number; stdout: string; stderr: string }) => fault)

/** The ports that stand in the examples, in the order of ours. */
const written = [8102, 8101, 8104, 8103, 8082, 8081]

/** As somebody does who has installed the package: a file of the examples in a folder of their own, on our ports. */
async function take(name: string): Promise<void> {
  const examples = join(folder(), 'node_modules', 'id-contact', 'plugins', 'kit', 'examples')
  const text = await readFile(join(examples, name), 'utf8')
  const listed = text.replace('allowed_origins = [', `$&\n  "http://127.0.0.1:${ports[0]}",`)
  const own = (port: string) => String(ports[written.indexOf(Number(port)) + 1] ?? port)
  await writeFile(join(folder(), name), listed.replaceAll(/\b8\d{3}\b/g, own))
}

async function run(words: readonly string[], internal = 0): Promise<void> {
  const child = spawn(process.execPath, words, {
    cwd: folder(),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.push(child)
  await until(() => fetch(`http://127.0.0.1:${internal}/healthz`).then(({ ok }) => ok))
}

const notPassed = (told: string) =>
  told.split('\n').flatMap((line) => /^(FAIL|not checked) +([\w-]+):/.exec(line)?.[2] ?? [])

test('the example of an auth plugin is complete: conform passes on it', async () => {
  for (const name of ['library-card.js', 'library.toml']) await take(name)
  await run(['library-card.js'], ports[1])
  const { stdout } = await idContact(
    ...['conform', 'auth', `http://127.0.0.1:${ports[1]}/auth/library`],
    ...['--listen', `127.0.0.1:${ports[0]}`, '--attributes', 'name,email'],
    ...['--press', 'card=1000001&code=4821'],
    ...['--decryption-key', 'keys/comm-decryption.private.pem'],
    ...['--signature-key', 'keys/auth-signing.public.pem'],
  )
  expect(notPassed(stdout), stdout).toEqual(['session-feedback', 'session-not-public'])
})

test('the example of a comm plugin is complete: conform passes on it', async () => {
  for (const name of ['call-me-back.js', 'call-me-back.toml']) await take(name)
  await run(['call-me-back.js'], ports[3])
  const { stdout } = await idContact(
    ...['conform', 'comm', `http://127.0.0.1:${ports[3]}/comm/call-me-back`],
    ...['--listen', `127.0.0.1:${ports[0]}`, '--attributes', 'name'],
    ...['--signing-key', 'keys/auth-signing.private.pem'],
    ...['--encryption-key', 'keys/comm-decryption.public.pem'],
  )
  expect(notPassed(stdout), stdout).toEqual(['session-feedback'])
})

test('the citizen’s page is for the first browser that comes, and for nobody else', async () => {
  const { client_url: url } = await fetch(
    `http://127.0.0.1:${ports[3]}/comm/call-me-back/start_communication`,
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

test('both behind a core: a wrong code is asked again, and with the right one the citizen is called back', async () => {
  await take('core.toml')
  const configured = ['--config', 'core.toml']
  expect((await idContact('check', ...configured)).stdout).toContain('The configuration is right.')
  await run([command(), 'serve', ...configured], ports[5])
  const citizen = new Citizen()
  const start = { purpose: 'report_move', auth_method: 'library', comm_method: 'call-me-back' }
  const core = `http://localhost:${ports[6]}`
  const started = await citizen.go(`${core}/start`, form(start, { origin: core }))
  const client = locationOf(started)
  const page = await (await citizen.go(client)).text()
  for (const words of ['Bibliotheekpas', 'Verhuizing doorgeven', 'Om u aan te spreken'])
    expect(page).toContain(words)
  expect(page).toContain('Dit delen we met Gemeente Voorbeeld')
  expect(page).toContain('Na het gesprek wissen wij deze gegevens.')
  expect(page).not.toContain('Bibliotheek Voorbeeld')
  const [, key = ''] = /name="page" value="([^"]*)"/.exec(page) ?? []
  const [, action = ''] = /<form[^>]* action="([^"]*\/confirm[^"]*)"/.exec(page) ?? []
  const press = (code: string) =>
    citizen.go(
      new URL(action, client).href,
      form({ page: key, card: '1000001', code }, { 'sec-fetch-site': 'same-origin' }),
    )
  const wrong = await (await press('0000')).text()
  expect(wrong.replace(/<title>.*?<\/title>/s, '')).toContain('horen niet bij elkaar')
  const inEnglish = await (await citizen.go(`${client}?lang=en`)).text()
  expect(inEnglish).toContain('<label for="code">PIN</label>')
  let came = await press('4821')
  for (let at = client; locationOf(came) !== ''; came = await citizen.go(at))
    at = new URL(locationOf(came), at).href
  expect([came.status, await came.text()]).toEqual([
    200,
    expect.stringContaining('Wij bellen u terug'),
  ])
})

test('a plugin stops when it is asked to', async () => {
  const codes = running.map((child) => {
    child.kill('SIGTERM')
    return new Promise((resolve) => child.once('exit', resolve))
  })
  expect(await Promise.all(codes)).toEqual([0, 0, 0])
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
  const { stdout } = await execute(
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
