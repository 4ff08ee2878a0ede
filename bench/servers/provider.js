import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { SignJWT } from 'jose'
import { listenAndTell } from './listen.js'

/** An OpenID provider at which everybody is logged in already: it answers at once. */
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const jwk = { ...publicKey.export({ format: 'jwk' }), kid: '1', use: 'sig', alg: 'ES256' }

/** The nonce of each code that was given and not yet used. @type {Map<string, string>} */
const given = new Map()

process.once('message', () => void listenAndTell(createServer(answer)))

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(request, response) {
  const issuer = `http://${request.headers.host}`
  const { pathname, searchParams } = new URL(request.url ?? '/', issuer)
  /** @param {object} body */
  const json = (body) => {
    const text = JSON.stringify(body)
    const headers = { 'content-type': 'application/json', 'content-length': text.length }
    response.writeHead(200, headers).end(text)
  }
  switch (pathname) {
    case '/.well-known/openid-configuration':
      return json(metadata(issuer))
    case '/jwks':
      return json({ keys: [jwk] })
    case '/authorize': {
      const code = randomBytes(16).toString('hex')
      given.set(code, searchParams.get('nonce') ?? '')
      const back = new URL(searchParams.get('redirect_uri') ?? '')
      for (const [name, value] of Object.entries({ code, iss: issuer }))
        back.searchParams.set(name, value)
      back.searchParams.set('state', searchParams.get('state') ?? '')
      return void response.writeHead(303, { location: back.href }).end()
    }
    case '/token':
      return json(await tokens(issuer, Buffer.concat(await request.toArray()).toString()))
    default:
      return void response.writeHead(404).end()
  }
}

/** @param {string} issuer */
const metadata = (issuer) => ({
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/jwks`,
  response_types_supported: ['code'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
  authorization_response_iss_parameter_supported: true,
})

/**
 * @param {string} issuer
 * @param {string} body of the token request
 */
async function tokens(issuer, body) {
  const code = new URLSearchParams(body).get('code') ?? ''
  const nonce = given.get(code)
  given.delete(code)
  const claims = { nonce, name: 'Testburger 1', birthdate: '1980-01-31', home: 'Teststraat 1' }
  const idToken = await new SignJWT({ ...claims, acr: 'substantial' })
    .setProtectedHeader({ alg: 'ES256', kid: jwk.kid })
    .setIssuer(issuer)
    .setSubject('f3a1')
    .setAudience('municipality')
    .setIssuedAt()
    .setExpirationTime('5 minutes')
    .sign(privateKey)
  return { access_token: code, token_type: 'Bearer', expires_in: 60, id_token: idToken }
}
