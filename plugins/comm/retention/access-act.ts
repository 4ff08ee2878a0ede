/**
 * What is noted. What the citizen or the timer deleted has no agent, what is exported no conversation. `kept_deleted_by_…`
 * is of messages that were kept when all else was deleted. A conversation passes from one agent to another in two lines,
 * each at its own moment: who had it no longer (they transferred it, a lead took it away, or they were gone and it was
 * returned to the queue), and who took it over.
 */
export const accessActs = [
  'shown',
  'copied',
  'transferred',
  'taken_away',
  'returned',
  'taken_over',
  'deleted_by_agent',
  'deleted_by_citizen',
  'deleted_by_timer',
  'kept_deleted_by_citizen',
  'kept_deleted_by_officer',
  'kept_deleted_by_timer',
  'exported',
  'deletions_exported',
  'kept_chat_exported',
] as const
/** Of an agent who had a conversation and has it no longer. */
export const partingActs = [
  'transferred',
  'taken_away',
  'returned',
] as const satisfies readonly (typeof accessActs)[number][]
export type AccessAct = (typeof accessActs)[number]
