import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { findNginx } from '../../../.ci/nginx.js'

export { findNginx }

/** The settings that are documented, for this machine and without TLS. */
export async function documentedSettings(backend: number, port: number): Promise<string> {
  const file = join(import.meta.dirname, '..', '..', 'comm', 'PROXY.md')
  const settings = /```nginx\n(.*?)```/s.exec(await readFile(file, 'utf8'))?.[1] ?? ''
  return settings
    .replace('127.0.0.1:8000', `127.0.0.1:${backend}`)
    .replace('listen 443 ssl', `listen 127.0.0.1:${port}`)
    .replace(/^ *ssl_.*\n/gm, '')
}

/** nginx with these settings inside `http { … }`. */
export async function startNginx(program: string, settings: (port: number) => Promise<string>) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-nginx-'))
  const port = await freePort()
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n')
  const file = join(folder, 'nginx.conf')
  const user = process.getuid?.() === 0 ? 'user root;' : ''
  await writeFile(
    file,
    `${user} daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
events { worker_connections 64; }
http { access_log off; ${own}
${await settings(port)} }`,
  )
  const child = spawn(program, ['-c', file, '-e', join(folder, 'error.log')], { stdio: 'ignore' })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  for (let attempt = 0; !(await listens(port)); attempt += 1) {
    if (attempt > 100) throw new Error(await readFile(join(folder, 'error.log'), 'utf8'))
    await pause(100)
  }
  return {
    url: `http://127.0.0.1:${port}`,
    stop: async () => {
      child.kill('SIGTERM')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket.destroy() !== undefined))
    socket.once('error', () => resolve(false))
  })

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
