/**
 * Where something that was asked stands. The last four are the end of it; from the others the citizen can begin, again
 * too. `busy` is on their way to identify.
 */
export const askStates = [
  'asked',
  'busy',
  'cancelled',
  'failed',
  'level_too_low',
  'not_confirmed',
  'done',
  'refused',
  'withdrawn',
  'expired',
] as const
export type AskState = (typeof askStates)[number]

export const endStates = ['done', 'refused', 'withdrawn', 'expired'] as const
export type EndState = (typeof endStates)[number]

export const isEnd = (state: AskState): state is EndState => endStates.some((end) => end === state)
