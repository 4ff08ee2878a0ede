/**
 * What is noted. Of what a citizen shared: `replaced` by what they shared later, `taken_back` by themselves, and
 * `destroyed_unconfirmed` before anybody saw it, because it came by a browser that isn't theirs. What the citizen or the timer deleted has no agent, what is exported no conversation. `kept_deleted_by_…`
 * is of messages that were kept when all else was deleted. Where a platform shows attributes to whoever it gave a token, the agent is `platform:<id>`.
 */
export const accessActs = [
  'shown',
  'copied',
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
export type AccessAct = (typeof accessActs)[number]
