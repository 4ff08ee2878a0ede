import type { HonoRequest } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import { readStartRequest, type StartRequest } from '../../protocol/start.ts'

/**
 * Reads the body of `POST /start` (PROTOCOL.md section 2).
 * @throws Problem 'content_type_unsupported', 'body_invalid' or 'start_not_supported'
 */
export async function readStart(request: HonoRequest): Promise<StartRequest> {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type === 'application/json') return readStartRequest(parseJson(await request.text()))
  if (type === 'application/x-www-form-urlencoded')
    return readStartRequest(parseForm(await request.text()))
  if (type === 'application/jwt') throw new Problem('start_not_supported', { fault: 'signed' })
  throw new Problem('content_type_unsupported')
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new Problem('body_invalid', { fault: 'json' })
  }
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
