import type { KeyObject } from 'node:crypto'
import { z } from 'zod'
import { privateKey } from '../../../../protocol/key-schema.ts'
import { agentRoles } from '../agent.ts'

const tagsOrAll = z.array(z.string().min(1)).min(1).default(['*'])

/** What being in a group of the organisation gives at the desk. */
const Grant = z.strictObject({
  roles: z.array(z.enum(agentRoles)).min(1).default(['agent']),
  /** Tags of purposes; `*` is all. */
  subjects: tagsOrAll,
  channels: tagsOrAll,
  at_once: z.number().int().min(1).max(20).default(3),
})
export type Grant = z.output<typeof Grant>

const thisMachine = /^http:\/\/(localhost|127(\.\d{1,3}){3}|\[::1\])([:/]|$)/

/** `[comm.desk.oidc]`: how agents log in with the account that they have at their organisation. */
export const OrganisationLoginTable = z
  .strictObject({
    issuer: z.url().refine((url) => url.startsWith('https://') || thisMachine.test(url), {
      error: 'must be a URL that begins with https, or with http on this machine',
    }),
    client_id: z.string().min(1),
    /** One of these two: what the provider knows this desk by. */
    client_secret: z.string().min(1).optional(),
    signing_privkey: privateKey.optional(),
    scope: z
      .string()
      .regex(/\bopenid\b/, { error: 'must hold openid' })
      .default('openid profile'),
    groups_claim: z.string().min(1).default('groups'),
    /** As colleagues and citizens see them. */
    name_claim: z.string().min(1).default('name'),
    groups: z.record(z.string().min(1), Grant).refine((groups) => Object.keys(groups).length > 0, {
      error: 'must name at least one group: nobody could log in',
    }),
  })
  .refine(({ client_secret, signing_privkey }) => !client_secret !== !signing_privkey, {
    error: 'must have either client_secret or signing_privkey',
  })
  .transform((table) => ({
    issuer: new URL(table.issuer),
    clientId: table.client_id,
    provedBy: table.signing_privkey ?? table.client_secret ?? '',
    scope: table.scope,
    groupsClaim: table.groups_claim,
    nameClaim: table.name_claim,
    groups: new Map(Object.entries(table.groups)),
  }))

export interface OrganisationLoginSettings {
  issuer: URL
  clientId: string
  /** The client's secret, or the key that it signs with instead (`private_key_jwt`). */
  provedBy: string | KeyObject
  scope: string
  groupsClaim: string
  nameClaim: string
  groups: ReadonlyMap<string, Grant>
}
