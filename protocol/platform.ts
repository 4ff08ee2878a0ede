import { z } from 'zod'
import { optional } from './optional.ts'
import { HttpUrl, Tag } from './urls.ts'

/**
 * Platform mode (PROTOCOL.md section 4): suppliers that only want attributes shown. Their tokens are
 * HS256 JWS with a claim `payload`; these names are camelCase on the wire.
 */
export const GuestPayload = z.object({
  id: z.string().min(1),
  roomId: z.string().min(1),
  redirectUrl: HttpUrl,
  name: z.string(),
  purpose: Tag,
  /** The 2021 family only. */
  domain: optional(z.enum(['guest', 'user'])),
  instance: optional(z.string()),
})
export type GuestPayload = z.infer<typeof GuestPayload>

/** A guest's token must not open the host's page, even where one secret serves both. */
export const HostPayload = z.object({
  roomId: z.string().min(1),
  id: optional(z.string()),
  domain: optional(z.literal('user')),
  instance: optional(z.string()),
  redirectUrl: z.undefined().optional(),
  purpose: z.undefined().optional(),
})
export type HostPayload = z.infer<typeof HostPayload>

const tokenTimes = { exp: optional(z.number()), iat: optional(z.number()) }
export const GuestClaims = z.object({ payload: GuestPayload, ...tokenTimes })
export type GuestClaims = z.infer<typeof GuestClaims>
export const HostClaims = z.object({ payload: HostPayload, ...tokenTimes })
export type HostClaims = z.infer<typeof HostClaims>

/** `POST /guest/start/<guest>`. */
export const GuestStart = z.object({ purpose: Tag, auth_method: Tag })
export type GuestStart = z.infer<typeof GuestStart>

export const GuestStartResponse = z.object({ client_url: z.string().min(1) })
export type GuestStartResponse = z.infer<typeof GuestStartResponse>

/** `GET /session_info/<host>` (2021). No attributes: still busy; `{}`: not shared. */
export const RoomInfo = z.array(
  z.object({
    purpose: Tag,
    name: z.string(),
    attributes: optional(z.record(z.string(), z.string())),
  }),
)
export type RoomInfo = z.infer<typeof RoomInfo>

/** The data of an event of `GET /host/live/<host>` (2024). */
export const HostEvent = z.enum(['start', 'update', 'badrequest', 'forbidden'])
export type HostEvent = z.infer<typeof HostEvent>
