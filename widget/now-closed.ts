import type { Options } from './options.ts'
import type { Kept } from './screen.ts'

/** The channel that closed while the citizen chose is closed, also where the answer was made a moment before. */
export function withClosed(
  offer: readonly Options[],
  { purpose, closed }: Kept,
): readonly Options[] {
  if (!closed) return offer
  return offer.map((options) =>
    options.purpose !== purpose
      ? options
      : {
          ...options,
          channels: options.channels.map((channel) =>
            channel.tag === closed ? { ...channel, available: false } : channel,
          ),
        },
  )
}
