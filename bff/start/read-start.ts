import type { HonoRequest } from 'hono'
import { parseJson } from '../../protocol/parse-json.ts'
import { Problem } from '../../protocol/problem.ts'
import {
  readStartRequest,
  type AuthenticatedStart,
  type AuthenticationFirstStart,
  type CommunicationStart,
  type FullStart,
} from '../../protocol/start.ts'
import { brokenOff } from '../http/body-limit.ts'

/** What `POST /start` may be sent, by its content type. */
export type StartBody = 'json' | 'form' | 'jwt'

/** @throws Problem 'content_type_unsupported' */
export function startBodyOf(request: HonoRequest): StartBody {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return 'json'
  if (type === 'application/x-www-form-urlencoded') return 'form'
  if (type === 'application/jwt') return 'jwt'
  throw new Problem('content_type_unsupported')
}

/** @throws Problem 'body_invalid' where it breaks off */
export function wholeBodyOf(request: HonoRequest): Promise<string> {
  return request.text().catch(() => {
    throw brokenOff()
  })
}

type EitherStart = ({ kind: 'full' } & FullStart) | ({ kind: 'communication' } & CommunicationStart)

/** A result is taken as JSON only. */
export type JsonStart = EitherStart | ({ kind: 'authenticated' } & AuthenticatedStart)

/** Identifying first is for forms: only a browser that navigates can come back for the channel. */
export type FormStart = EitherStart | ({ kind: 'authentication_first' } & AuthenticationFirstStart)

/**
 * Reads an unsigned body of `POST /start` that is JSON (PROTOCOL.md section 2).
 * @throws Problem 'body_invalid'
 */
export function readJsonStart(text: string): JsonStart {
  const request = readStartRequest(jsonIn(text))
  if (request.kind !== 'authentication_first') return request
  throw new Problem('body_invalid', { path: 'comm_method' })
}

/**
 * Reads a form.
 * @throws Problem 'body_invalid'
 */
export function readFormStart(text: string): FormStart {
  const request = readStartRequest(parseForm(text))
  if (request.kind !== 'authenticated') return request
  throw new Problem('body_invalid', { path: 'auth_result', fault: 'form' })
}

function jsonIn(text: string): unknown {
  const json = parseJson(text)
  if (json === undefined) throw new Problem('body_invalid', { fault: 'json' })
  return json
}

/** An empty field of a form is one that nobody filled in. */
function parseForm(text: string): Record<string, string> {
  const fields = [...new URLSearchParams(text)]
  const names = new Set(fields.map(([name]) => name))
  if (names.size < fields.length) throw new Problem('body_invalid', { fault: 'repeated_field' })
  return Object.fromEntries(
    fields.filter(([name, value]) => value !== '' || name === 'comm_url' || name === 'attr_url'),
  )
}
