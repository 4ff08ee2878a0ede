import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '../contact-centre/ports.js'
import { pem, serverSettings } from '../settings.js'

/**
 * The configuration of a core with our own plugins in one process: a login at an OpenID provider, and the chat. To
 * "instant" belongs a comm plugin elsewhere that answers at once.
 * @param {{ issuer: string, instant: string }} elsewhere base URLs
 */
export async function configureIdentification({ issuer, instant }) {
  const folder = await mkdtemp(join(tmpdir(), 'id-contact-bench-'))
  const [port = 0, internalPort = 0] = await freePorts(2)
  const signing = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const encryption = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const file = join(folder, 'identification.toml')
  await writeFile(
    file,
    `${serverSettings({ port, internalPort })}
[[auth_methods]]
tag = "login"
name = "Voorbeeldinlog"
image_path = "/images/login.svg"
start = "/auth/login"

[[comm_methods]]
tag = "chat"
name = "Chatten"
image_path = "/images/chat.svg"
start = "/comm/chat"

[[comm_methods]]
tag = "instant"
name = "Meteen"
image_path = "/images/instant.svg"
start = "${instant}"

[[purposes]]
tag = "report_move"
name = { nl = "Verhuizing doorgeven", en = "Report that you are moving" }
attributes = ["name", "date_of_birth", "address"]
allowed_auth = ["*"]
allowed_comm = ["*"]

[auth.login]
plugin = "oidc"
name = "Voorbeeldinlog"
signing_privkey = { type = "EC", key = ${pem(signing.privateKey, 'pkcs8')} }
encryption_pubkey = { type = "RSA", key = ${pem(encryption.publicKey, 'spki')} }
allowed_origins = [
  "http://localhost:${port}",
  "http://127.0.0.1:${internalPort}",
  "https://contact.voorbeeld.example",
  "http://127.0.0.1:8082",
]
issuer = "${issuer}"
client_id = "municipality"
client_secret = "een geheim van de meting, lang genoeg"
id_token_signed_response_alg = "ES256"
levels = ["low", "substantial", "high"]
minimum_level = "substantial"
attributes = { name = "name", date_of_birth = "birthdate", address = "home" }

[comm]
data_folder = "${folder}"
decryption_privkey = { type = "RSA", key = ${pem(encryption.privateKey, 'pkcs8')} }
signature_pubkeys = [{ type = "EC", key = ${pem(signing.publicKey, 'spki')} }]
identified_as = "name"
desk = { local_agents = ["Medewerker 1"] }
`,
  )
  return { file, port, remove: () => rm(folder, { recursive: true, force: true }) }
}
