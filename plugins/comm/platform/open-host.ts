import { openHostToken } from '../../../protocol/open-platform-token.ts'
import type { HostPayload } from '../../../protocol/platform.ts'
import { roomHash } from './room-row.ts'
import type { PlatformSettings } from './settings.ts'

/** Whoever brought a host's token, and the room that it is for. */
export interface Host {
  payload: HostPayload
  hash: Uint8Array
}

/** @throws Problem as `openHostToken` */
export async function openHost(
  platform: PlatformSettings,
  token: string,
  now: () => Date,
): Promise<Host> {
  const payload = await openHostToken(token, {
    secrets: platform.hostSecrets,
    now,
    allowWithoutExpiry: platform.allowTokensWithoutExpiry,
  })
  return { payload, hash: roomHash(platform.id, payload.roomId) }
}
