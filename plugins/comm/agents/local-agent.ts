import { z } from 'zod'
import { agentRoles } from './agent.ts'

const tagsOrAll = z.array(z.string().min(1)).min(1).default(['*'])

const LocalAgentTable = z.strictObject({
  name: z.string().min(1).max(100),
  roles: z.array(z.enum(agentRoles)).min(1).default(['agent']),
  /** Tags of purposes; `*` is all. */
  subjects: tagsOrAll,
  /** `chat`; `*` is all. */
  channels: tagsOrAll,
  at_once: z.number().int().min(1).max(20).default(3),
})

/** One of `[comm.desk] local_agents`: a name, or a table that says more. */
export const LocalAgent = z
  .union([z.string().min(1).max(100), LocalAgentTable], {
    error: 'must be a name, or a table with name, roles, subjects, channels and at_once',
  })
  .transform((agent) =>
    typeof agent === 'string' ? LocalAgentTable.parse({ name: agent }) : agent,
  )
