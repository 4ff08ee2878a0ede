import { z } from 'zod'
import { byteSize, port } from './schemas.ts'

const unsupported = (error: string) => z.undefined({ error }).optional()

/**
 * Settings of the web server of the older cores, Rocket, with Rocket's defaults, so that a
 * configuration that doesn't name them goes on meaning the same.
 */
export const rocketSettings = {
  address: z.string().default('127.0.0.1'),
  port: port.default(8000),
  /** Processes here, threads there. One where nothing is said: a process is not as cheap as a thread. */
  workers: z.int().min(1).max(64).default(1),
  /** Seconds. */
  keep_alive: z.int().min(0).max(86_400).default(5),
  /** Largest bodies by kind; kinds that no request of ours has do nothing. */
  limits: z.record(z.string(), byteSize).default({}),
  ip_header: z
    .union([z.string().min(1), z.literal(false)], {
      error: 'must be the name of a header, or false',
    })
    .optional(),
  /** Keyed cookies that no core ever set. */
  secret_key: z.string().optional(),
  log_level: z.enum(['off', 'critical', 'normal', 'debug']).default('normal'),
  tls: z
    .strictObject({
      certs: z.string(),
      key: z.string(),
      mutual: z
        .strictObject({ ca_certs: z.string(), mandatory: z.boolean().default(false) })
        .optional(),
      ciphers: unsupported('is not supported: leave it out, or put a proxy in front that does TLS'),
      prefer_server_cipher_order: unsupported(
        'is not supported: leave it out, or put a proxy in front that does TLS',
      ),
    })
    .optional(),
  /** 2021. Read so that it can be said that nothing is sent there. */
  sentry_dsn: z.string().optional(),
}
