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

/** The tags that can be chosen; the others stay visible but can't be. */
const openTags = (methods: readonly Method[]) =>
  methods.filter(({ available }) => available).map(({ tag }) => tag)

export function openIdentifications({ authentication, methods }: Options): readonly string[] {
  const open = authentication === 'none' ? [] : openTags(methods)
  return authentication === 'required' ? open : [...open, withoutIdentification]
}

/** Whether the citizen goes to identify before they choose the channel. */
export function identifiesFirst({ asks }: Options, { auth }: Choices): boolean {
  return asks === 'identification_first' && auth !== withoutIdentification
}

/** The steps, in order. A question with one answer is no step: it is answered. */
export function stepsOf({ offer, options, choices }: Asked): readonly Step[] {
  const steps: Step[] = []
  const add = (step: Step, answers: number) => answers > 1 && steps.push(step)
  add('subject', offer.length)
  if (options) {
    const { asks, authentication, channels, methods } = options
    const ways = { required: 0, optional: 1, none: -Infinity }[authentication] + methods.length
    if (asks !== 'identification_first') add('channel', channels.length)
    add('identification', ways)
    if (asks === 'identification_first' && !identifiesFirst(options, choices))
      add('channel', channels.length)
  }
  return [...steps, 'sharing']
}

/** Whether every question has at least one answer that leads somewhere. */
export function isOpen(options: Options): boolean {
  return openTags(options.channels).length > 0 && openIdentifications(options).length > 0
}

/** The choices as far as they can still be made, and those made that are the only ones possible. */
export function settle(options: Options, { comm, auth }: Choices = nothingChosen): Choices {
  return {
    comm: settled(openTags(options.channels), comm),
    auth: settled(openIdentifications(options), auth),
  }
}

function settled(open: readonly string[], chosen: string | null): string | null {
  if (open.length === 1) return open[0] ?? null
  return chosen !== null && open.includes(chosen) ? chosen : null
}
