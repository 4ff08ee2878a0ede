/**
 * What is noted. What the citizen or the timer deleted has no agent, what is exported no conversation. `kept_deleted_by_…`
 * is of messages that were kept when all else was deleted. Where a platform shows attributes to whoever it gave a token, the agent
 * is `platform:<id>`.
 */
export const accessActs = [
  'shown',
  'copied',
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
