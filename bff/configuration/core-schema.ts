import { z } from 'zod'
import { KeySetting, readPublicKey } from '../../protocol/keys.ts'
import { privateKey, publicKey, readBy } from '../../protocol/key-schema.ts'
import { Authentication } from '../../protocol/session-options.ts'
import { locales } from '../../ui/locale.ts'
import { formsOfAddress } from '../../ui/wording.ts'
import { openingHours } from '../../protocol/opening-hours/opening-hours.ts'
import { rocketSettings } from './rocket-schema.ts'
import {
  baseUrl,
  listenAddress,
  networkAddress,
  origin,
  port,
  prefixUrl,
  publicBaseUrl,
  secret,
  start,
  tag,
  words,
} from './schemas.ts'

const method = z.strictObject({
  tag,
  name: words,
  description: words.optional(),
  /** Relative to `server_url`. */
  image_path: z.string().min(1, { error: 'must not be empty' }),
  start,
})

const authMethod = method.extend({
  disable_attr_url: z.boolean().default(false),
  shim_tel_url: z.boolean().default(false),
})

const commMethod = method.extend({
  disable_attributes_at_start: z.boolean().default(false),
  /** Without it, of what runs in this process. */
  takes_result_in_browser: z.boolean().optional(),
  opening_hours: openingHours.optional(),
})

const purpose = z.strictObject({
  tag,
  name: words.optional(),
  description: words.optional(),
  attributes: z.array(tag).default([]),
  allowed_auth: z.array(z.string()),
  allowed_comm: z.array(z.string()),
  authentication: Authentication.default('required'),
  accept_auth_result: z.boolean().default(false),
  reasons: z.record(tag, words).default({}),
  /** Why the law lets it ask for a special attribute. */
  legal_basis: words.optional(),
  retention: words.optional(),
  controller: words.optional(),
})

/** Who signs links to the choice page, and where those may lead; else to `allowed_origins`. */
const choicePageKey = z
  .strictObject({ ...KeySetting.shape, origins: z.array(origin).optional() })
  .transform((setting, context) => ({
    key: readBy(readPublicKey)(setting, context),
    origins: setting.origins,
  }))

const contact = z.string().regex(/^(mailto:|https:\/\/|tel:)\S+$/, {
  error: 'must be a URL such as mailto:security@example.nl',
})

/** The tables and keys that the core reads. `[auth]` and `[comm]` belong to the plugins. */
export const CoreTables = z.strictObject({
  ...rocketSettings,
  server_url: publicBaseUrl,
  internal_url: baseUrl.optional(),
  internal_address: listenAddress.default('127.0.0.1'),
  internal_port: port.optional(),
  internal_secret: secret,
  /** Still opens what it sealed, for as long as that lives, after `internal_secret` was changed. */
  previous_internal_secret: secret.optional(),
  ui_tel_url: prefixUrl.optional(),
  ui_signing_privkey: privateKey.optional(),
  authonly_request_keys: z.record(z.string(), publicKey).default({}),
  widget_params_keys: z.record(z.string(), choicePageKey).default({}),
  allowed_origins: z.array(origin).default([]),
  return_origins: z.array(origin).default([]),
  trusted_proxies: z.array(networkAddress).default([]),
  rate_limit: z
    .strictObject({
      /** Starts that one address may do at once; a floor lets a whole office through. */
      burst: z.int().min(100).default(300),
      per_minute: z.int().min(60).default(300),
    })
    .default({ burst: 300, per_minute: 300 }),
  security_contact: z
    .union([contact.transform((one) => [one]), z.array(contact)], {
      error: 'must be a URL such as mailto:security@example.nl, or a list of them',
    })
    .default([]),
  languages: z
    .array(z.enum(locales, { error: `must be one of: ${locales.join(', ')}` }))
    .min(1, { error: 'must name at least one language' })
    .default([...locales]),
  form_of_address: z
    .enum(formsOfAddress, { error: 'must be "formal" or "informal"' })
    .default('formal'),
  /** Judged by `checkOwnTexts`. */
  texts: z.unknown().optional(),
  organisation: z
    .strictObject({
      name: words,
      website: publicBaseUrl.optional(),
      email: z.email({ error: 'must be an e-mail address' }).optional(),
    })
    .optional(),
  /** Served at /images. */
  images_folder: z.string().optional(),
  /** Each version of the widget that was served is kept here. */
  widget_versions_folder: z.string().optional(),
  attributes: z
    .record(tag, z.strictObject({ name: words, special: z.boolean().default(false) }))
    .default({}),
  auth_methods: z.array(authMethod).default([]),
  comm_methods: z.array(commMethod).default([]),
  purposes: z.array(purpose).min(1, { error: 'must have at least one purpose' }),
  auth: z.unknown().optional(),
  comm: z.unknown().optional(),
})
export type CoreTables = z.output<typeof CoreTables>
