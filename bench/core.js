import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startNode } from './processes.js'
import { serverSettings } from './settings.js'

const command = resolve(import.meta.dirname, '..', 'dist', 'bff', 'main.js')

/**
 * Writes the configuration of a core in front of plugins.
 * @param {{ comm: string, auth: string, hanging: string }} plugins base URLs
 * @returns the file, and the port that it names
 */
export async function configureCore({ comm, auth, hanging }) {
  const [port, internalPort] = [await freePort(), await freePort()]
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-bench-'))
  const file = join(folder, 'bench.toml')
  await writeFile(
    file,
    `${serverSettings({ port, internalPort })}
[[auth_methods]]
tag = "demo"
name = { nl = "Testinlog", en = "Test login" }
description = { nl = "Kies een van vijf testburgers", en = "Choose one of five test citizens" }
image_path = "/images/demo.svg"
start = "${auth}"

[[auth_methods]]
tag = "wallet"
name = { nl = "Testportemonnee", en = "Test wallet" }
image_path = "/images/wallet.svg"
start = "${auth}"

[[comm_methods]]
tag = "chat"
name = { nl = "Chatten", en = "Chat" }
description = { nl = "Typ met een medewerker", en = "Type with a member of staff" }
image_path = "/images/chat.svg"
start = "${comm}"

[[comm_methods]]
tag = "video"
name = { nl = "Videobellen", en = "Video call" }
image_path = "/images/video.svg"
start = "${hanging}"

[[purposes]]
tag = "report_move"
name = { nl = "Verhuizing doorgeven", en = "Report that you are moving" }
description = { nl = "U gaat verhuizen, of u bent net verhuisd.", en = "You are going to move." }
attributes = ["name", "date_of_birth", "address"]
reasons = { address = { nl = "om te zien waar u nu woont", en = "to see where you live now" } }
retention = { nl = "Na het gesprek wissen wij deze gegevens.", en = "We delete these details after the conversation." }
allowed_auth = ["*"]
allowed_comm = ["chat"]

[[purposes]]
tag = "show_document"
attributes = ["name"]
allowed_auth = ["*"]
allowed_comm = ["video"]
`,
  )
  const remove = () => rm(folder, { recursive: true, force: true })
  return { file, port, remove }
}

/**
 * Starts the built product, and waits until it answers.
 * @param {{ file: string, port: number }} configured
 * @param {{ core?: number | undefined, workers?: number }} [options] without a core it runs on all of them
 */
export async function startCore({ file, port }, { core, workers = 1 } = {}) {
  const began = performance.now()
  const running = startNode(
    [command, 'serve', '--config', file, ...(workers > 1 ? ['--workers', String(workers)] : [])],
    { core },
  )
  await untilReady(port, running)
  return { ...running, port, readyMilliseconds: performance.now() - began }
}

/**
 * @param {number} port
 * @param {import('./processes.js').Running} running
 */
async function untilReady(port, { child }) {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The core ended with code ${child.exitCode}.`)
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined)
    if (answer?.status === 200) return
    await new Promise((next) => setTimeout(next, 5))
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((found, failed) => {
    const server = createServer()
    server.once('error', failed)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => found(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })
}
