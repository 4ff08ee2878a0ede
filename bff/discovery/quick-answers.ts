import { hasAlready } from '../../protocol/entity-tags.ts'
import type { IncomingMessage } from 'node:http'
import { negotiateLocale, type Locale } from '../../ui/locale.ts'
import type { CoreConfig } from '../configuration/core-config.ts'
import { addedHeaders } from '../http/added-headers.ts'
import type { Quickly } from '../http/quickly.ts'
import type { Metrics } from '../observe/metrics.ts'
import type { Answer, Answers } from './answers.ts'

export interface QuickAnswersDeps {
  config: Pick<CoreConfig, 'allowedOrigins' | 'languages'>
  answers: Pick<Answers, 'kept'>
  metrics: Pick<Metrics, 'requested'>
  version: string
}

/** What the widget asks; whoever writes it otherwise gets the same from the routes. */
const usual = /^\/session_options(?:\/([\w.-]+))?(?:\?lang=([A-Za-z-]+))?$/

/** So many different questions are remembered, none with more characters than this. */
const mostQuestions = 1000
const longestQuestion = 200

interface Question {
  purpose: string | undefined
  locale: Locale
  route: string
}

/**
 * Answers what every page view of a municipal website asks, where the answer is known: the bytes that
 * the routes would give, without what they need for any other request.
 */
export function quickAnswers({ config, answers, metrics, version }: QuickAnswersDeps): Quickly {
  const questions = new Map<string, Question | undefined>()

  function questionOf({ url = '', headers }: IncomingMessage): Question | undefined {
    if (!url.startsWith('/session_options')) return undefined
    const acceptLanguage = headers['accept-language'] ?? ''
    const text = `${url} ${acceptLanguage}`
    if (text.length > longestQuestion) return undefined
    if (questions.has(text)) return questions.get(text)
    const question = read(url, acceptLanguage)
    if (questions.size >= mostQuestions) questions.clear()
    questions.set(text, question)
    return question
  }

  function read(url: string, acceptLanguage: string): Question | undefined {
    const [match, purpose, asked] = usual.exec(url) ?? []
    if (match === undefined) return undefined
    const locale = negotiateLocale({ asked, acceptLanguage, offered: config.languages })
    const route = purpose === undefined ? '/session_options' : '/session_options/:purpose'
    return { purpose, locale, route }
  }

  return (request, response) => {
    if (request.method !== 'GET') return false
    const question = questionOf(request)
    const answer = question && answers.kept(question.purpose, question.locale)
    if (!answer) return false
    const { origin, 'if-none-match': ifNoneMatch } = request.headers
    const allowed = config.allowedOrigins.find((one) => one === origin)
    const status = hasAlready(ifNoneMatch, answer.headers.etag) ? 304 : 200
    response.writeHead(status, headersOf(answer, allowed, version)[status])
    response.end(status === 200 ? answer.body : undefined)
    metrics.requested(question.route, status)
    return true
  }
}

type Headers = Record<string, string>

/** Put together once for each website: to do it every time would be a fifth of the work. */
const headersOfAnswers = new WeakMap<Answer, Map<string | undefined, Record<200 | 304, Headers>>>()

function headersOf(
  answer: Answer,
  origin: string | undefined,
  version: string,
): Record<200 | 304, Headers> {
  const byOrigin = headersOfAnswers.get(answer) ?? new Map<string | undefined, never>()
  headersOfAnswers.set(answer, byOrigin)
  const known = byOrigin.get(origin)
  if (known) return known
  const { body, headers } = answer
  const unchanged = {
    ...addedHeaders(origin, version),
    ...headers,
    vary: `${headers.vary}, Origin`,
  }
  const length = String(Buffer.byteLength(body))
  const whole = { ...unchanged, 'content-type': 'application/json', 'content-length': length }
  const made = { 200: whole, 304: unchanged }
  byOrigin.set(origin, made)
  return made
}
