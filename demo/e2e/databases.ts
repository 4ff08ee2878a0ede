import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { postgresPrograms, startPostgresServer } from '../../.ci/postgres-server.js'
import { Installation } from './installation.ts'

/** Which database an installation keeps its conversations in: its own, or one on a PostgreSQL server. */
export type DatabaseKind = 'embedded' | 'server'

/** Where the workers find what all of a run begins with. */
const templateVariable = 'ID_CONTACT_E2E_TEMPLATE'
const serverVariable = 'ID_CONTACT_E2E_SERVER'

/**
 * Playwright's global setup. Making an embedded database and keys takes seconds: once a run, then copied. A PostgreSQL
 * server, where there is one, is started once too: each installation has a database of its own on it.
 * @returns the end of it all
 */
export default async function databasesOfTheRun(): Promise<() => Promise<void>> {
  const programs = postgresPrograms()
  if (programs === undefined) {
    console.warn('No PostgreSQL was found (pg_config): the tests on a server are left out.')
  }
  const [template, server] = await Promise.all([
    makeTemplate(),
    programs === undefined ? undefined : startPostgresServer(programs),
  ])
  process.env[templateVariable] = template
  if (server) process.env[serverVariable] = server.url()
  return async () => {
    await server?.stop()
    await rm(template, { recursive: true, force: true })
  }
}

async function makeTemplate(): Promise<string> {
  const first = await Installation.start()
  await first.end('SIGTERM')
  const template = await mkdtemp(join(tmpdir(), 'id-contact-template-'))
  await cp(first.dataFolder, template, { recursive: true })
  await first.remove()
  return template
}

/** The data folder that an installation begins with: its database, where it is the embedded one, and its keys. */
export const template = (): string => process.env[templateVariable] ?? ''

let made = 0

/** @returns an empty database for one installation, as `[comm] database` names it */
export async function makeDatabase(): Promise<string> {
  const server = process.env[serverVariable]
  if (server === undefined) throw new Error('There is no PostgreSQL server in this run.')
  const name = `e2e_${process.pid}_${(made += 1)}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`).finally(() => client.end())
  return server.replace(/\/postgres$/, `/${name}`)
}
