import { parseOptions, type Options } from './options.ts'
import { takeReturn } from './page-address.ts'
import type { Kept } from './screen.ts'
import type { Settings } from './settings.ts'

/**
 * What is on offer, as the page and the way back want it: what the page chooses for the citizen is the
 * only answer left, and who has identified isn't asked to do it again. A tag of the page that isn't on
 * offer, or is closed now, is asked after all: the citizen sees what else there is.
 *
 * @returns null where the answer is nothing to choose from
 */
export function prepare(
  answer: unknown,
  settings: Settings,
  before: Kept,
): { offer: readonly Options[]; kept: Kept; back: boolean } | null {
  const { purpose } = settings
  const offer = offerIn(answer, purpose)
  if (!offer.length) return null
  const found = takeReturn(purpose)
  // The choices stay in the address; once they have been read, what the citizen does counts.
  const back = found && (found.notice ?? !before.choices) ? found : null
  const kept = back ? { ...back, purpose: back.purpose ?? (purpose || null) } : before
  const taken = !purpose && offer.length === 1
  return {
    offer: offer.map((options) => asAsked({ ...options, taken }, settings, kept)),
    kept,
    back: back !== null,
  }
}

/** Those that can be begun with; without a purpose of the page all of them. */
function offerIn(answer: unknown, purpose: string): Options[] {
  if (purpose) return [parseOptions(purpose, answer)].filter((one) => one !== null)
  return Object.entries(Object(answer) as Record<string, unknown>)
    .map(([tag, one]) => parseOptions(tag, one))
    .filter((one) => one !== null)
    .filter(({ channels }) => channels.length)
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
    ...(identifiesFirst &&
      options.authentication !== 'none' && { asks: 'identification_first' as const }),
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
