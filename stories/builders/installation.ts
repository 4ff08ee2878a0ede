import type {
  AuthMethod,
  CommMethod,
  CoreConfig,
  Purpose,
} from '../../bff/configuration/core-config.ts'
import type { AuthConfig } from '../../plugins/kit/auth/auth-config.ts'
import { answerWords } from '../../protocol/testing/answer-words.ts'
import { plainWording, type Wording } from '../../ui/wording.ts'
import { locales } from '../../ui/locale.ts'
import type { Words } from '../../ui/words.ts'

/** The configuration that the pages of a municipality are made from. */

export const site = 'https://www.voorbeeld.example/'

type Key = keyof ReturnType<typeof answerWords>

/** What the municipality calls it, in each language. */
const words = (key: Key): Words =>
  Object.fromEntries(locales.map((locale) => [locale, answerWords(locale)[key]]))

const method = (tag: string, name: Words, description?: Words) => ({
  tag,
  name,
  description,
  imagePath: `/images/${tag}.svg`,
  start: 'https://contact.voorbeeld.example/start',
})

const auth = (tag: string, name: Words, description?: Words): AuthMethod => ({
  ...method(tag, name, description),
  disableAttrUrl: false,
  shimTelUrl: false,
})

const comm = (tag: string, name: Words): CommMethod => ({
  ...method(tag, name),
  disableAttributesAtStart: false,
  takesResultInBrowser: false,
})

const authMethods = [auth('digid', 'DigiD', words('digid')), auth('yivi', 'Yivi', words('yivi'))]
const commMethods = [
  comm('chat', words('chat')),
  comm('phone', words('phone')),
  comm('video', words('video')),
]

export const moving: Purpose = {
  tag: 'moving',
  name: words('moving'),
  description: words('movingMeans'),
  authentication: 'required',
  acceptAuthResult: false,
  attributes: [
    { tag: 'name', name: words('name'), reason: words('nameReason') },
    { tag: 'address', name: words('address'), reason: words('addressReason') },
  ],
  authMethods,
  commMethods,
  retention: words('retention'),
  controller: words('controller'),
}

/** Only one way to log in, no words of its own, nothing shared. */
export const passport: Purpose = {
  tag: 'apply_for_passport',
  authentication: 'required',
  acceptAuthResult: false,
  attributes: [],
  authMethods: authMethods.slice(0, 1),
  commMethods,
}

const byTag = <T extends { tag: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.map((one) => [one.tag, one]))

export const coreConfig: CoreConfig = {
  serverUrl: 'https://contact.voorbeeld.example/id',
  internalUrl: 'http://127.0.0.1:8081',
  listen: {
    address: '127.0.0.1',
    port: 8080,
    internalAddress: '127.0.0.1',
    internalPort: 8081,
    internalPortIsDefault: true,
    keepAliveSeconds: 5,
  },
  workers: 1,
  limits: { json: 65_536, form: 65_536, jwt: 65_536 },
  clientAddress: { header: undefined, trustedProxies: [] },
  rateLimit: { burst: 60, perMinute: 60 },
  logLevel: 'silent',
  secrets: [new Uint8Array(32)],
  allowedOrigins: [new URL(site).origin],
  returnOrigins: [new URL(site).origin],
  languages: locales,
  wording: plainWording,
  organisation: { name: words('controller'), website: site },
  securityContact: [],
  authMethods: byTag(authMethods),
  commMethods: byTag(commMethods),
  purposes: byTag([moving, passport]),
  authOnlyRequestKeys: new Map(),
  choicePageKeys: [],
}

/** The same, of a municipality that speaks like this. */
export const configIn = (wording: Wording): CoreConfig => ({ ...coreConfig, wording })

/** What the demonstration's pages for logging in read of theirs; keys are no part of a page. */
export const authConfig: Omit<AuthConfig, 'signingKey' | 'encryptionKey'> = {
  name: 'digid',
  path: '/auth/digid',
  title: 'DigiD (test)',
  serverUrl: coreConfig.serverUrl,
  internalUrl: coreConfig.internalUrl,
  secrets: coreConfig.secrets,
  languages: locales,
  wording: plainWording,
  organisation: { name: words('controller'), website: site },
  attributeNames: { name: words('name'), address: words('address') },
  purposes: {
    moving: {
      name: words('moving'),
      reasons: { name: words('nameReason'), address: words('addressReason') },
    },
  },
  allowedOrigins: [],
  callPage: undefined,
  returnOrigins: coreConfig.returnOrigins,
  dialect: 'id-contact',
  authMethod: 'digid',
}
