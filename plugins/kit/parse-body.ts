import type { Context } from 'hono'
import type { z } from 'zod'
import { parseJson } from '../../protocol/parse-json.ts'
import { Problem } from '../../protocol/problem.ts'

/**
 * The body as JSON, as the schema has it.
 * Only `application/json` is taken: a page elsewhere can't send that to a listener on somebody's own
 * machine without asking first, which it can do with a form's content types.
 * @throws Problem 'content_type_unsupported' | 'body_invalid', with the path of the first fault, never a value
 */
export async function readJson<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  requireType(c, 'application/json')
  const body = parseJson(await c.req.text())
  if (body === undefined) throw new Problem('body_invalid', { fault: 'json' })
  return parsed(body, schema)
}

/**
 * A form's fields, as the schema has them. A field that is sent twice is refused: parts may not
 * disagree about which of the two counts.
 * @throws Problem 'content_type_unsupported' | 'body_invalid'
 */
export async function readForm<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  requireType(c, 'application/x-www-form-urlencoded')
  const fields = [...new URLSearchParams(await c.req.text())]
  const body = Object.fromEntries(fields)
  if (Object.keys(body).length !== fields.length) {
    throw new Problem('body_invalid', { fault: 'repeated_field' })
  }
  return parsed(body, schema)
}

/**
 * The body as it came, such as a result sent as `application/jwt`.
 * @throws Problem 'content_type_unsupported'
 */
export async function readText(c: Context, contentType: string): Promise<string> {
  requireType(c, contentType)
  return c.req.text()
}

function requireType(c: Context, wanted: string) {
  const [given = ''] = (c.req.header('content-type') ?? '').split(';')
  if (given.trim().toLowerCase() !== wanted) throw new Problem('content_type_unsupported')
}

function parsed<S extends z.ZodType>(body: unknown, schema: S): z.output<S> {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const path = issue?.path.map(pathSegment).join('.')
  throw new Problem('body_invalid', { fault: issue?.code ?? 'shape', ...(path && { path }) })
}

/** A path can run through keys that the sender made up; those are values too. */
function pathSegment(segment: PropertyKey): string {
  const text = String(segment)
  return /^\w{1,40}$/.test(text) ? text : '?'
}
