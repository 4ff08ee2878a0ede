import { generateKeyPairSync } from 'node:crypto'

interface Keys {
  privateKey: string
  publicKey: string
}

/** A key pair in PEM, in the encodings that the older parts were set up with. */
export function rsaKeys(type: 'pkcs1' | 'pkcs8' = 'pkcs8'): Keys {
  return generateKeyPairSync('rsa', {
    modulusLength: 2048,
    privateKeyEncoding: { type, format: 'pem' },
    publicKeyEncoding: { type: type === 'pkcs1' ? 'pkcs1' : 'spki', format: 'pem' },
  })
}

export function ellipticKeys(type: 'sec1' | 'pkcs8' = 'pkcs8'): Keys {
  return generateKeyPairSync('ec', {
    namedCurve: 'P-256',
    privateKeyEncoding: { type, format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  })
}

const keyTable = (type: 'RSA' | 'EC', key: string) => `type = "${type}"\nkey = """\n${key}"""\n`

/** A core's configuration as installations of 2021 have it. */
export const configuration2021 = ({ signing = rsaKeys(), requests = rsaKeys() } = {}) => `
[global]
server_url = "https://core.example"
internal_url = "http://core:8000"
internal_secret = "een geheim van vierendertig tekens"
ui_tel_url = "https://poc.example/tel/"
sentry_dsn = "https://abc@sentry.example/1"

[global.ui_signing_privkey]
${keyTable('RSA', signing.privateKey)}
[global.authonly_request_keys.test]
${keyTable('RSA', requests.publicKey)}
[[global.auth_methods]]
tag = "irma"
name = "IRMA"
image_path = "/static/irma.svg"
start = "http://auth-irma:8000"

[[global.auth_methods]]
tag = "digid"
name = "DigiD"
image_path = "/static/digid.svg"
shim_tel_url = true
start = "http://auth-test:8000"

[[global.comm_methods]]
tag = "call"
name = "Bellen"
image_path = "/static/phone.svg"
start = "http://comm-amazon-connect:8000"

[[global.comm_methods]]
tag = "chat"
name = "Chatten"
image_path = "/static/chat.svg"
start = "http://comm-matrix-bot:3000"

[[global.purposes]]
tag = "report_move"
attributes = [ "email" ]
allowed_auth = [ "*" ]
allowed_comm = [ "*" ]

[[global.purposes]]
tag = "request_permit"
attributes = [ "email" ]
allowed_auth = [ "digid", "*" ]
allowed_comm = [ "chat", "call" ]

[[global.purposes]]
tag = "notice_of_marriage"
attributes = [ "email" ]
allowed_auth = [ "*" ]
allowed_comm = [ ]
`

/** A core's configuration as installations of 2024 have it. */
export const configuration2024 = ({ requests = ellipticKeys() } = {}) => `
[default]
address = "0.0.0.0"
port = 8000
workers = 4
keep_alive = 15
ip_header = "X-Forwarded-For"
secret_key = "hPrYyЭRiMyµ5sBB1π+CMæ1køFsåqKvBiQJxBVHQk="
log_level = "Normal"
limits = { json = "128 KiB", Form = "32kB", string = 8192, "data-form" = "2 MiB" }

[release]
log_level = "critical"

[global]
server_url = "https://core.example"
internal_secret = "een geheim van vierendertig tekens"

[global.authonly_request_keys."chat.example"]
${keyTable('EC', requests.publicKey)}
[[global.auth_methods]]
tag = "yivi"
name = "Yivi"
image_path = "/static/yivi.svg"
start = "http://auth-irma:8000"
disable_attr_url = true

[[global.comm_methods]]
tag = "video"
name = "Videobellen"
image_path = "/static/video.svg"
start = "http://comm-24sessions:8000/unguessable"
disable_attributes_at_start = true

[[global.purposes]]
tag = "personal_question"
attributes = [ "email", "bsn" ]
allowed_auth = [ "*" ]
allowed_comm = [ ]

[[global.purposes]]
tag = "report_move"
attributes = [ ]
allowed_auth = [ "yivi" ]
allowed_comm = [ "video" ]
`
