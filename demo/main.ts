import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { PortTaken } from '../bff/installation/listen.ts'
import { startInstallation } from '../bff/main.ts'
import { writeInstallation } from './installation.ts'
import { makeKeys } from './keys.ts'
import { supplier } from './supplier.ts'
import { serveWebsite, website } from './website.ts'

/** The whole of Gemeente Voorbeeld in one process: `npm start`. */

const port = (name: string, otherwise: number): number => {
  const said = process.env[name]
  if (said === undefined || said === '') return otherwise
  const number = Number(said)
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number
  throw new Error(`${name} must be a port number, such as ${otherwise}.`)
}

async function main(): Promise<void> {
  const ports = {
    site: port('SITE_PORT', 8080),
    contact: port('CONTACT_PORT', 8081),
    internal: port('INTERNAL_PORT', 8082),
  }
  // The build lies in dist/demo/; the website and the configuration are read where they were written.
  const folder = resolve(import.meta.dirname, '..', '..', 'demo')
  const dataFolder = resolve(process.env.DATA_DIR || '.data')
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const keysFolder = join(dataFolder, 'keys')
  await makeKeys(keysFolder)
  const installation = await writeInstallation(dataFolder, join(folder, 'images'), ports)

  const contactServer = `http://localhost:${ports.contact}`
  const video = supplier({ contactServer, keysFolder })
  const closeSite = await serveWebsite(
    website(join(folder, 'site'), contactServer, video),
    ports.site,
  ).catch((fault: NodeJS.ErrnoException) => {
    throw fault.code === 'EADDRINUSE' ? taken(ports.site, 'SITE_PORT') : fault
  })
  const more = process.env.MORE_CONFIGURATION
  const running = await startInstallation({
    files: [join(folder, 'configuration.toml'), installation, ...(more ? [resolve(more)] : [])],
    env: {},
    folder,
  }).catch(async (fault: unknown) => {
    await closeSite()
    if (!(fault instanceof PortTaken)) throw fault
    throw taken(fault.port, fault.listener === 'public' ? 'CONTACT_PORT' : 'INTERNAL_PORT')
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.all([running.close(), closeSite()]).then(() => process.exit(0))
    })
  }
  console.log(`
  Gemeente Voorbeeld   http://localhost:${ports.site}
  The agents' desk     http://localhost:${ports.contact}/desk
  A supplier of video  http://localhost:${ports.site}/videobellen
  Stop with Ctrl+C. Everything it keeps is in ${dataFolder}
`)
}

const taken = (number: number, name: string): Error =>
  new Error(
    `Port ${number} is taken by another program. Choose another: ${name}=${number + 1000} npm start`,
  )

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  process.exit(1)
})
