import type { Settings } from './settings.ts'
import type { Options } from './options.ts'
import { takeReturn } from './page-address.ts'
import type { Kept } from './screen.ts'

/**
 * What is on offer, as the page and the way back want it: what the page chooses for the citizen is the
 * only answer left, and who has identified isn't asked to do it again. A tag of the page that isn't on
 * offer, or is closed now, is asked after all: the citizen sees what else there is.
 */
export function prepare(
  offer: readonly Options[],
  settings: Settings,
  before: Kept,
): { offer: readonly Options[]; kept: Kept } {
  const back = takeReturn(settings.purpose)
  const kept = back
    ? {
        purpose: back.purpose ?? (settings.purpose || null),
        choices: back.choices,
        notice: back.notice,
      }
    : before
  const only = !settings.purpose && offer.length === 1
  const wanted = offer.map((options) =>
    asAsked(only ? { ...options, taken: true } : options, settings, kept),
  )
  return { offer: wanted, kept }
}

function asAsked(options: Options, settings: Settings, { purpose, notice }: Kept): Options {
  const { commMethod, authMethod, identifiesFirst } = settings
  const channels = only(options, 'channel', options.channels, commMethod)
  // PROTOCOL.md section 7: this browser keeps who identified, for five minutes.
  if (notice === 'identified' && purpose === options.purpose)
    return { ...options, channels, asks: 'channel', authentication: 'none' }
  const methods = only(options, 'way to identify', options.methods, authMethod)
  const taken = methods !== options.methods && options.authentication === 'optional'
  return {
    ...options,
    channels,
    methods,
    authentication: taken ? 'required' : options.authentication,
    asks: identifiesFirst ? 'identification_first' : 'both',
  }
}

function only(
  { purpose }: Options,
  what: string,
  methods: Options['methods'],
  tag: string,
): Options['methods'] {
  if (!tag) return methods
  const found = methods.find((method) => method.tag === tag)
  if (!found) console.warn(`<id-contact purpose="${purpose}"> has no ${what} "${tag}": it is asked`)
  return found?.available ? [found] : methods
}
