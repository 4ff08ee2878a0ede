import { z } from 'zod'
import { byteSize, headerName, listenAddress, port } from './schemas.ts'
import { tlsSettings } from './tls-settings.ts'

/**
 * Settings of the web server of the older cores, Rocket 0.5, with Rocket's defaults, so that a
 * configuration that doesn't name them goes on meaning the same.
 */
export const rocketSettings = {
  address: listenAddress.default('127.0.0.1'),
  port: port.default(8000),
  /** Processes here, threads there. One where nothing is said: a process is not as cheap as a thread. */
  workers: z.int().min(1).max(64).default(1),
  /** Seconds. */
  keep_alive: z.int().min(0).max(86_400).default(5),
  /** Largest bodies by kind, in any case; kinds that no request of ours has do nothing. */
  limits: z
    .record(z.string(), byteSize)
    .default({})
    .transform((limits) =>
      Object.fromEntries(Object.entries(limits).map(([kind, size]) => [kind.toLowerCase(), size])),
    ),
  ip_header: z
    .union([headerName, z.literal(false)], { error: 'must be the name of a header, or false' })
    .optional(),
  /** For cookies that no core ever set. */
  secret_key: z
    .union([z.string(), z.array(z.int())], { error: 'must be a text or a list of bytes' })
    .optional(),
  log_level: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['off', 'critical', 'normal', 'debug']))
    .default('normal'),
  tls: tlsSettings.optional(),
  /** 2021. Read so that it can be said that nothing is sent there. */
  sentry_dsn: z.unknown().optional(),
  ident: z.unknown().optional(),
  temp_dir: z.unknown().optional(),
  shutdown: z.unknown().optional(),
  cli_colors: z.unknown().optional(),
  max_blocking: z.unknown().optional(),
}

const noServerOfOurs = 'does nothing here: it is for the web server of the older cores'

/** Legal settings that mean nothing to this core, and what is said of each. */
export const idleSettings = {
  sentry_dsn: 'is ignored: what goes wrong is in the log',
  ident: noServerOfOurs,
  temp_dir: noServerOfOurs,
  shutdown: noServerOfOurs,
  cli_colors: noServerOfOurs,
  max_blocking: noServerOfOurs,
} as const satisfies Partial<Record<keyof typeof rocketSettings, string>>
