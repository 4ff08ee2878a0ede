import { nothingChosen, withoutIdentification, type Choices } from './choices.ts'
import type { Method, Options } from './options.ts'

/** One question a screen; the last one is not a question but what will happen. */
export type Step = 'subject' | 'channel' | 'identification' | 'sharing'

/** What a citizen is asked about: one subject of those on offer, or none of them yet. */
export interface Asked {
  readonly offer: readonly Options[]
  /** Null until the citizen has chosen the subject. */
  readonly options: Options | null
  readonly choices: Choices
}

/** The tags that can be chosen at a question; `closed` ones stay visible but can't be. */
interface Possible {
  readonly listed: readonly string[]
  readonly open: readonly string[]
}

export function identifications({ authentication, methods }: Options): Possible {
  const without = authentication === 'required' ? [] : [withoutIdentification]
  if (authentication === 'none') return { listed: without, open: without }
  const { listed, open } = possible(methods)
  return { listed: [...listed, ...without], open: [...open, ...without] }
}

function possible(methods: readonly Method[]): Possible {
  return {
    listed: methods.map(({ tag }) => tag),
    open: methods.filter(({ available }) => available).map(({ tag }) => tag),
  }
}

/** Whether the citizen goes to identify before they choose the channel. */
export function identifiesFirst({ asks, authentication }: Options, { auth }: Choices): boolean {
  return (
    asks === 'identification_first' && authentication !== 'none' && auth !== withoutIdentification
  )
}

/** The steps, in order. A question with one answer is no step: it is answered. */
export function stepsOf({ offer, options, choices }: Asked): readonly Step[] {
  const steps: Step[] = offer.length > 1 ? ['subject'] : []
  if (options) {
    const channel: Step[] = options.channels.length > 1 ? ['channel'] : []
    const identification: Step[] =
      identifications(options).listed.length > 1 ? ['identification'] : []
    if (identifiesFirst(options, choices)) steps.push(...identification)
    else if (options.asks === 'identification_first') steps.push(...identification, ...channel)
    else steps.push(...channel, ...identification)
  }
  return [...steps, 'sharing']
}

/** Whether every question has at least one answer that leads somewhere. */
export function isOpen(options: Options): boolean {
  return possible(options.channels).open.length > 0 && identifications(options).open.length > 0
}

/** The choices as far as they can still be made, and those made that are the only ones possible. */
export function settle(options: Options, choices: Choices = nothingChosen): Choices {
  return {
    comm: settled(possible(options.channels), choices.comm),
    auth: settled(identifications(options), choices.auth),
  }
}

function settled({ open }: Possible, chosen: string | null): string | null {
  if (open.length === 1) return open[0] ?? null
  return chosen !== null && open.includes(chosen) ? chosen : null
}
