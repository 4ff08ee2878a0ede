import { RoomInfo } from '../../../protocol/platform.ts'
import { type Came, isOk, jsonOf } from './ask.ts'
import { plainText } from './forms.ts'
import type { ConformPlatform } from './platform.ts'

type Seen = Came | undefined

/** Whether a host sees this name. */
export const names = (seen: Seen, name: string): boolean =>
  seen?.fault === undefined && (seen?.text.includes(name) ?? false)

/** What `session_info` says of who has this name; undefined where that is no list, or nobody has. */
export const infoOf = (seen: Seen, name: string) =>
  seen && isOk(seen)
    ? RoomInfo.safeParse(jsonOf(seen)).data?.find((one) => one.name === name)
    : undefined

/**
 * Whether a host sees now what the guest has shared; undefined where the host can't be looked at. A page says it in
 * its own words: where nothing is known of what is shared, it says another thing than before.
 */
export function sharedWith(
  { family, infoUrl, shows = '' }: Pick<ConformPlatform, 'family' | 'infoUrl' | 'shows'>,
  name: string,
  { before, after }: { before: Seen; after: Seen },
): boolean | undefined {
  if (after === undefined) return undefined
  if (after.fault !== undefined || !names(after, name) || !after.text.includes(shows)) return false
  if (family === 2021 && infoUrl !== undefined)
    return Object.keys(infoOf(after, name)?.attributes ?? {}).length > 0
  return before?.fault === undefined && plainText(before?.text ?? '') !== plainText(after.text)
}
