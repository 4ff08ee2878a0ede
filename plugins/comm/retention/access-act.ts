/**
 * What is noted. What the citizen or the timer deleted has no agent, what is exported no conversation. `kept_deleted_by_…`
 * is of messages that were kept when all else was deleted. A conversation passes from one agent to another in two lines,
 * each at its own moment: who had it no longer (they transferred it, a lead took it away, or they were gone and it was
 * returned to the queue), and who took it over. Of what a citizen shared: `replaced` by what they shared later,
 * `taken_back` by themselves, and `destroyed_unconfirmed` before anybody saw it, because it came by a browser that isn't
 * theirs. Where a platform shows attributes to whoever it gave a token, the agent is `platform:<id>`.
 */
export const accessActs = [
  'shown',
  'copied',
  'transferred',
  'taken_away',
  'returned',
  'taken_over',
  'replaced',
  'taken_back',
  'destroyed_unconfirmed',
  'deleted_by_agent',
  'deleted_by_citizen',
  'deleted_by_timer',
  'deleted_by_platform',
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
