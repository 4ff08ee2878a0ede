/** The website that the widget is on. */
export const site = 'https://www.voorbeeld.example'

/**
 * What configurations begin with, as a municipality would have it. Only the rate limit isn't: everything here comes
 * from one address.
 * @param {{ port: number, internalPort: number }} ports
 */
export const serverSettings = ({ port, internalPort }) => `server_url = "http://localhost:${port}"
internal_url = "http://127.0.0.1:${internalPort}"
address = "127.0.0.1"
port = ${port}
internal_port = ${internalPort}
internal_secret = "een geheim van genoeg tekens voor de meting"
allowed_origins = ["${site}"]
return_origins = ["${site}"]
rate_limit = { burst = 1000000000, per_minute = 1000000000 }
organisation = { name = "Gemeente Voorbeeld", website = "${site}" }

[attributes]
name = { name = { nl = "Naam", en = "Name" } }
date_of_birth = { name = { nl = "Geboortedatum", en = "Date of birth" } }
address = { name = { nl = "Adres", en = "Address" } }
`

/**
 * A key as it stands in a configuration.
 * @param {import('node:crypto').KeyObject} key
 * @param {'pkcs8' | 'spki'} type
 */
export const pem = (key, type) => JSON.stringify(String(key.export({ type, format: 'pem' })))
