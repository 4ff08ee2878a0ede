import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { postgresPrograms, startPostgresServer } from '../../.ci/postgres-server.js'
import { contactCentre } from './testing/contact-centre.ts'
import { Person } from './testing/person.ts'
import { Server } from './testing/server.ts'
import { until } from './testing/until.ts'

const programs = postgresPrograms()
if (programs === undefined) {
  console.warn('No PostgreSQL was found (pg_config): the built server on one is left out.')
}

describe.runIf(programs !== undefined)('two processes on one PostgreSQL server', () => {
  let postgres: Awaited<ReturnType<typeof startPostgresServer>>
  let server: Server
  beforeAll(async () => {
    postgres = await startPostgresServer(programs ?? '')
    server = await Server.start({
      configuration: contactCentre({ database: postgres.url(), dataFolder: 'data' }),
      more: ['--workers', '2'],
    })
  })
  afterAll(async () => {
    await server.remove()
    await postgres.stop()
  })

  async function arrived() {
    const person = new Person()
    const started = await person.post(`${server.url}/start`, {
      purpose: 'question',
      comm_method: 'chat',
    })
    const { client_url } = JSON.parse(started.text) as { client_url: string }
    const { headers } = await person.get(server.url + new URL(client_url).pathname)
    const path = String(headers.location)
    return { person, path: server.url + path, id: path.split('/').at(-1) ?? '' }
  }

  async function loggedIn() {
    const agent = new Person()
    await agent.submit(`${server.url}/desk/login`, { agent: 'Medewerker 1' })
    return agent
  }

  test('a citizen and an agent hear each other, whichever process has them', async () => {
    const agent = await loggedIn()
    const talks = await Promise.all(
      [1, 2, 3].map(async (number) => {
        const { person, path, id } = await arrived()
        const heard: unknown[] = []
        const stream = person.listen(`${path}/events`, (event, data) => heard.push([event, data]))
        const accepted = await agent.post(`${server.url}/desk/conversations/${id}/accept`, {})
        expect(accepted.status).toBe(200)
        await agent.post(`${server.url}/desk/conversations/${id}/messages`, {
          key: crypto.randomUUID(),
          text: `Goedemorgen ${number}`,
        })
        await until(() => JSON.stringify(heard).includes(`Goedemorgen ${number}`))
        stream.close()
        return id
      }),
    )
    expect(new Set(talks).size).toBe(3)
  })

  test('the health of both tells that the database is away, and that it is back', async () => {
    const { person, path } = await arrived()
    const ready = async () => JSON.parse((await person.get(`${server.url}/readyz`)).text)
    await until(async () => (await ready()).methods.chat === 'ready')
    await postgres.end('SIGQUIT')
    await until(async () => (await ready()).methods.chat === 'database_unavailable')
    const page = await person.get(path, { accept: 'text/html' })
    expect(page.status).toBe(503)
    const script = /src="([^"]+retry\.js)"/.exec(page.text)?.[1]
    expect((await person.get(server.url + script)).text).toContain('healthz')

    await postgres.begin()
    await until(async () => (await ready()).methods.chat === 'ready')
    expect((await person.get(path)).status).toBe(200)
  })

  test('`check` tells that the database can’t be reached, and not its password', async () => {
    const checked = await Server.prepare({
      configuration: contactCentre({
        database: 'postgresql://somebody:geheim@127.0.0.1:1/nothing',
        dataFolder: 'data',
      }),
    })
    expect(await checked.run('check')).toBe(1)
    expect(await checked.run('serve')).toBe(1)
    const said = await readFile(join(checked.folder, 'log'), 'utf8')
    expect(said).toContain('comm.database can’t be reached: nobody listens there')
    expect(said).toContain('The database of [comm] can’t be reached: nobody listens there.')
    expect(said).not.toContain('geheim')
    await checked.remove()
  })
})
