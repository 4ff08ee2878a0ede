import { z } from 'zod'
import { locales } from '../../ui/locale.ts'
import { baseUrl, origin, port, publicBaseUrl, secret, start, tag, words } from './schemas.ts'

const notYet = z
  .literal(false, { error: 'is not supported by this version; leave it out' })
  .optional()

const method = z.strictObject({
  tag,
  name: words,
  description: words.optional(),
  /** Relative to `server_url`. */
  image_path: z.string().min(1, { error: 'must not be empty' }),
  start,
})

/** The tables and keys that the core reads. `[auth]` and `[comm]` belong to the plugins. */
export const CoreTables = z.strictObject({
  server_url: publicBaseUrl,
  internal_url: baseUrl,
  address: z.string().default('127.0.0.1'),
  port: port.default(8081),
  internal_address: z.string().default('127.0.0.1'),
  internal_port: port.default(8082),
  internal_secret: secret,
  /** Still opens what it sealed, for as long as that lives, after `internal_secret` was changed. */
  previous_internal_secret: secret.optional(),
  allowed_origins: z.array(origin).default([]),
  return_origins: z.array(origin).default([]),
  languages: z
    .array(z.enum(locales, { error: `must be one of: ${locales.join(', ')}` }))
    .min(1, { error: 'must name at least one language' })
    .default([...locales]),
  organisation: z.strictObject({ name: words, website: publicBaseUrl.optional() }),
  /** Served at /images. */
  images_folder: z.string().optional(),
  attributes: z.record(tag, z.strictObject({ name: words })).default({}),
  auth_methods: z
    .array(method.extend({ disable_attr_url: notYet, shim_tel_url: notYet }))
    .default([]),
  comm_methods: z.array(method.extend({ disable_attributes_at_start: notYet })).default([]),
  purposes: z
    .array(
      z.strictObject({
        tag,
        name: words.optional(),
        description: words.optional(),
        attributes: z.array(tag).default([]),
        allowed_auth: z.array(z.string()),
        allowed_comm: z.array(z.string()),
        authentication: z
          .literal('required', {
            error: 'must be "required": starting without identification comes later',
          })
          .default('required'),
        reasons: z.record(tag, words).default({}),
        retention: words.optional(),
        controller: words.optional(),
      }),
    )
    .min(1, { error: 'must have at least one purpose' }),
  auth: z.unknown().optional(),
  comm: z.unknown().optional(),
  tls: z.undefined({ error: 'is not supported: put a proxy in front that does TLS' }).optional(),
})
export type CoreTables = z.output<typeof CoreTables>
