import { z } from 'zod'
import { type AgentProfile, agentRoles } from '../agent.ts'
import type { Grant, OrganisationLoginSettings } from './settings.ts'

/** What the organisation's provider says of a person; the provider's own spelling. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

/** Some providers send one group as a text by itself. */
const Groups = z.union([z.array(z.string()), z.string().transform((one) => [one])]).catch([])

const Name = z.string().trim().min(1).max(100)

/**
 * Who somebody is at the desk. Subjects and channels come from the groups that make them an agent: that
 * somebody is a lead as well gives them no subject.
 * @param nobody what to call somebody whose name the provider doesn't say
 * @returns undefined where none of their groups gives a role
 */
export function profileOf(
  claims: Claims,
  { groups, groupsClaim, nameClaim }: OrganisationLoginSettings,
  nobody: string,
): AgentProfile | undefined {
  const grants = Groups.parse(claims[groupsClaim]).flatMap((group) => groups.get(group) ?? [])
  if (grants.length === 0) return undefined
  const serving = grants.filter(({ roles }) => roles.includes('agent'))
  return {
    id: claims.sub,
    name: Name.safeParse(claims[nameClaim]).data ?? nobody,
    roles: agentRoles.filter((role) => grants.some(({ roles }) => roles.includes(role))),
    subjects: union(serving, 'subjects'),
    channels: union(serving, 'channels'),
    at_once: Math.max(1, ...serving.map(({ at_once }) => at_once)),
  }
}

const union = (grants: readonly Grant[], list: 'subjects' | 'channels'): string[] => [
  ...new Set(grants.flatMap((grant) => grant[list])),
]
