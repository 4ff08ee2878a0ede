import { randomUUID } from 'node:crypto'
import { parseArgs } from 'node:util'
import { GuestPayload, HostPayload } from '../../../protocol/platform.ts'
import { signPlatformToken } from '../../../protocol/sign-platform-token.ts'
import type { CommConfig } from '../configuration.ts'
import type { PlatformSettings } from './settings.ts'

export interface TokenOptions {
  who: 'guest' | 'host'
  platform: string | undefined
  room: string
  id: string | undefined
  name: string
  purpose: string | undefined
  redirectUrl: string | undefined
  /** Minutes that it counts. */
  minutes: number
  files: readonly string[]
}

export const tokenUsage = `id-contact token guest|host [option…]   make a token as a platform would, and the address for it

--config FILE…       the configuration that the platform stands in
--platform ID        which one of [comm.platforms]; may be left out where there is one
--room TEXT          the same for a guest and its host (room-1)
--id TEXT            of the guest; a new one each time where nothing is said
--name TEXT          as the host sees the guest (Test)
--purpose TAG        what the guest identifies for; the platform's first one where nothing is said
--redirect-url URL   where the guest goes afterwards; the platform's first frame_ancestors where nothing is said. The way to
                     identify lets nobody go anywhere but to its allowed_origins
--minutes N          how long it counts: 1 to 1440 (60)

Whoever has the address is that guest or host: use it for testing only.`

const options = {
  config: { type: 'string', multiple: true },
  platform: { type: 'string' },
  room: { type: 'string', default: 'room-1' },
  id: { type: 'string' },
  name: { type: 'string', default: 'Test' },
  purpose: { type: 'string' },
  'redirect-url': { type: 'string' },
  minutes: { type: 'string', default: '60' },
  help: { type: 'boolean', short: 'h' },
} as const

/** Reads what stands behind `id-contact token`. */
export function readTokenOptions(
  typed: readonly string[],
): { options: TokenOptions } | { mistake: string } | { help: true } {
  const read = parsed(typed)
  if ('mistake' in read) return read
  const { values, positionals } = read
  if (values.help) return { help: true }
  const [who, ...files] = positionals
  if (who !== 'guest' && who !== 'host') return { mistake: 'Say for whom: guest or host.' }
  const minutes = Number(values.minutes)
  if (!(Number.isInteger(minutes) && minutes >= 1 && minutes <= 1440))
    return { mistake: '--minutes must be a whole number from 1 to 1440.' }
  const { config = [], platform, room, id, name, purpose } = values
  if (files.length > 0 && config.length === 0)
    return { mistake: `${files[0]}: put --config before the names of files.` }
  const redirectUrl = values['redirect-url']
  return {
    options: {
      ...{ who, platform, room, id, name, purpose, redirectUrl, minutes },
      files: [...config, ...files],
    },
  }
}

function parsed(typed: readonly string[]) {
  try {
    return parseArgs({ args: [...typed], options, allowPositionals: true })
  } catch (error) {
    return { mistake: error instanceof Error ? error.message : 'This can not be understood.' }
  }
}

/**
 * The token, and where it is used, of a platform of this configuration.
 * @returns lines for the person who asked; `right` is false where there is none, and why
 */
export async function tokenReport(
  asked: TokenOptions,
  { platforms }: Pick<CommConfig, 'platforms'>,
  now: () => Date,
): Promise<{ lines: string[]; right: boolean }> {
  const wrong = (line: string) => ({ lines: [line], right: false })
  const platform = chosen(asked, platforms)
  if (platform === undefined) {
    const known = [...platforms.keys()].join(', ')
    return wrong(
      known === ''
        ? 'The configuration has no [comm.platforms].'
        : `--platform must be one of: ${known}.`,
    )
  }
  const { purpose } = asked
  if (asked.who === 'guest' && purpose !== undefined && !platform.purposes.includes(purpose))
    return wrong(
      `Platform ${platform.id} has no purpose ${purpose}; --purpose must be one of: ${platform.purposes.join(', ')}.`,
    )
  const payload = payloadOf(asked, platform)
  if (payload === undefined)
    return wrong('--redirect-url must be an http or https URL, and no text may be empty.')
  const secret = asked.who === 'guest' ? platform.guestSecrets[0] : platform.hostSecrets[0]
  const token = await signPlatformToken(payload, { secret, now, lifeSeconds: asked.minutes * 60 })
  return { lines: [...addresses(asked.who, platform, token), '', token], right: true }
}

const chosen = (
  { platform }: TokenOptions,
  platforms: CommConfig['platforms'],
): PlatformSettings | undefined =>
  platform === undefined
    ? platforms.size === 1
      ? [...platforms.values()][0]
      : undefined
    : platforms.get(platform)

function payloadOf(
  { who, room: roomId, id = randomUUID(), name, purpose, redirectUrl: to }: TokenOptions,
  { family, purposes, frameAncestors: [website = 'https://example.com'] }: PlatformSettings,
): GuestPayload | HostPayload | undefined {
  const older = family === '2021'
  if (who === 'host') {
    const more = older ? { id, domain: 'user', instance: 'test' } : {}
    return HostPayload.safeParse({ roomId, ...more }).data
  }
  const more = older ? { domain: 'guest', instance: 'test' } : {}
  const subject = purpose ?? purposes[0]
  const redirectUrl = to ?? `${website}/`
  return GuestPayload.safeParse({ id, roomId, redirectUrl, name, purpose: subject, ...more }).data
}

function addresses(
  who: TokenOptions['who'],
  { family, guestUrl, hostUrl, path }: PlatformSettings,
  token: string,
): string[] {
  if (who === 'guest')
    return [`The guest begins at:  ${guestUrl}${family === '2021' ? '' : '/guest'}/init/${token}`]
  return [
    `In the frame:         ${hostUrl}/host/${token}`,
    `When it is over:      POST ${hostUrl}/host/end/${token}`,
    ...(family === '2021'
      ? [`On the internal side: ${path}/session_info/${token}`]
      : [`News:                 ${hostUrl}/host/live/${token}`]),
  ]
}
