import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startCore } from '../core.js'
import { pem } from '../settings.js'
import { freePorts } from './ports.js'

/** Names of the agents. */
export const agents = Array.from({ length: 20 }, (_, index) => `Medewerker ${index + 1}`)

/**
 * The configuration of a contact centre on a PostgreSQL server: as many of its processes as are started share it.
 * @param {string} database its URL
 */
export async function configureContactCentre(database) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-bench-'))
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const started = 'http://127.0.0.1:9'
  let processes = 0

  /** Starts one more process on the same database. */
  async function start() {
    processes += 1
    const [port = 0, internalPort = 0] = await freePorts(2)
    const file = join(folder, `process-${processes}.toml`)
    await writeFile(
      file,
      `server_url = "http://localhost:${port}"
internal_url = "http://127.0.0.1:${internalPort}"
address = "127.0.0.1"
port = ${port}
internal_port = ${internalPort}
internal_secret = "een geheim van genoeg tekens voor de meting"
organisation = { name = "Gemeente Voorbeeld" }
log_level = "critical"

[[auth_methods]]
tag = "demo"
name = "Testinlog"
image_path = "/images/demo.svg"
start = "${started}"

[[comm_methods]]
tag = "chat"
name = "Chatten"
image_path = "/images/chat.svg"
start = "/comm/chat"

[[purposes]]
tag = "question"
name = { nl = "Algemene vraag", en = "A question" }
attributes = []
allowed_auth = []
allowed_comm = ["chat"]
authentication = "none"

[comm]
data_folder = "${folder}"
database = "${database}"
decryption_privkey = { type = "RSA", key = ${pem(rsa.privateKey, 'pkcs8')} }
signature_pubkeys = [{ type = "EC", key = ${pem(ec.publicKey, 'spki')} }]

[comm.desk]
local_agents = [${agents.map((name) => `{ name = "${name}", at_once = 20 }`).join(', ')}]
`,
    )
    return startCore({ file, port })
  }
  return { folder, start, remove: () => rm(folder, { recursive: true, force: true }) }
}
