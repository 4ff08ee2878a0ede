import { problemTexts } from './problem-texts.ts'

/**
 * Every refusal that one part gives another, with its HTTP status. The code is stable and is what a
 * caller may test for. Deployed callers of the older cores rely only on the class of the status, so
 * ours stays in the same class: 400 for what the caller got wrong, 404 for a content type that no
 * body of POST /start has, 5xx for any failure of a plugin (PROTOCOL.md section 2).
 */
export const statusOfProblem = {
  // the request itself
  body_invalid: 400,
  body_too_large: 413,
  content_type_unsupported: 404,
  login_required: 401,
  method_not_supported: 405,
  not_found: 404,
  origin_not_allowed: 403,
  rate_limited: 429,
  return_url_not_allowed: 400,
  role_required: 403,
  signed_request_expired: 400,
  signed_request_invalid: 400,
  start_not_supported: 400,
  state_expired: 400,
  state_invalid: 400,
  url_not_allowed: 400,
  // purposes, methods and attributes
  attr_url_required: 400,
  attributes_unavailable: 400,
  authentication_required: 400,
  call_page_unknown: 400,
  method_closed: 400,
  method_not_allowed: 400,
  method_unknown: 400,
  purpose_unknown: 400,
  // auth results
  attr_url_unknown: 404,
  auth_result_expired: 400,
  auth_result_invalid: 400,
  auth_result_reused: 404,
  auth_result_too_large: 400,
  // conversations
  conversation_not_yours: 403,
  conversation_state: 409,
  conversation_unknown: 404,
  session_over: 410,
  identified_elsewhere: 403,
  // plugins, and ourselves
  database_unavailable: 503,
  delivery_failed: 502,
  internal: 500,
  plugin_busy: 503,
  plugin_refused: 502,
  plugin_slow: 504,
  plugin_unavailable: 503,
  plugin_unreachable: 502,
  plugin_unusable: 502,
} as const

export type ProblemCode = keyof typeof statusOfProblem

/** For the log: what went wrong, never a token, an attribute's value or what a person typed. */
export type ProblemFacts = Record<string, string | number | boolean>

/** Facts that the caller knows already or needs; the other ones are for the log only. */
const factsForTheCaller = ['purpose', 'method', 'path', 'fault'] as const

/**
 * A refusal or failure with a stable code. Its message is the code and nothing else, and it has no
 * `cause`: the errors of a token library carry the token's contents.
 */
export class Problem extends Error {
  readonly code: ProblemCode
  readonly status: (typeof statusOfProblem)[ProblemCode]
  readonly facts: Readonly<ProblemFacts>

  constructor(code: ProblemCode, facts: ProblemFacts = {}, options: { cause?: never } = {}) {
    super(code, options)
    this.name = 'Problem'
    this.code = code
    this.status = statusOfProblem[code]
    this.facts = facts
  }
}

/** What stands in the body of `problemResponse`. RFC 9457. */
export interface ProblemBody {
  type: string
  title: string
  status: number
  detail: string
  code: ProblemCode
  purpose?: string
  method?: string
  path?: string
  fault?: string
}

export function problemBody(problem: Problem): ProblemBody {
  const { title, detail } = problemTexts[problem.code]
  const told = factsForTheCaller.flatMap((name) => {
    const value = problem.facts[name]
    return value === undefined ? [] : [[name, String(value)] as const]
  })
  return {
    type: `urn:id-contact:problem:${problem.code}`,
    title,
    status: problem.status,
    detail,
    code: problem.code,
    ...Object.fromEntries(told),
  }
}

/** Of a problem that is told as RFC 9457 says, never to be cached. */
export const problemHeaders = {
  'content-type': 'application/problem+json',
  'cache-control': 'no-store',
}

/** The problem as `application/problem+json`. */
export function problemResponse(problem: Problem): Response {
  return new Response(JSON.stringify(problemBody(problem)), {
    status: problem.status,
    headers: problemHeaders,
  })
}
