/** What is noted. `deleted_by_citizen` and `deleted_by_timer` have no agent, what is exported no conversation. */
export const accessActs = [
  'shown',
  'copied',
  'deleted_by_agent',
  'deleted_by_citizen',
  'deleted_by_timer',
  'exported',
  'deletions_exported',
  'kept_chat_exported',
] as const
export type AccessAct = (typeof accessActs)[number]
