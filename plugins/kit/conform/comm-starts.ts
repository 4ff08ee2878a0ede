import { z } from 'zod'
import { parseJson } from '../../../protocol/parse-json.ts'
import { ClientUrl, HttpUrl } from '../../../protocol/urls.ts'
import { ask, callLife, type Came, isRefusal, postJson, saying } from './ask.ts'
import type { CommCheck } from './checks-of-comm.ts'
import type { ConformComm, ConformCommDeps } from './comm.ts'
import type { Report } from './report.ts'

export interface Started {
  client_url: string
  attr_url?: string | null | undefined
}

const Answer = z.object({ client_url: z.string(), attr_url: z.string().nullish() })

/** The core's call to start a communication, and what can be judged by it alone. */
export function commStarts(
  { url, purpose }: Pick<ConformComm, 'url' | 'purpose'>,
  deps: ConformCommDeps,
  report: Report<CommCheck>,
) {
  const { listener } = deps
  const startUrl = `${url.replace(/\/+$/, '')}/start_communication`
  return { startUrl, start, judgeStarts }

  async function start(
    more: Record<string, unknown> = {},
    id: CommCheck = 'start-answer',
  ): Promise<Started | undefined> {
    const came = await ask(startUrl, postJson({ purpose, ...more }), deps)
    if (came.fault === 'slow') report.fail('start-in-time', `no answer within ${callLife / 1000} s`)
    else report.pass('start-in-time')
    const started = startedIn(came)
    if (started === undefined) {
      const shape = came.status === 200 ? ', which is not JSON with client_url' : ''
      report.fail(id, `${saying(came)}${shape}`)
      return undefined
    }
    report.pass(id)
    const isUrl = ClientUrl.safeParse(started.client_url).success
    report.judge('client-url', isUrl, 'something else')
    if (more.auth_result === undefined)
      report.judge(
        'attr-url',
        HttpUrl.safeParse(started.attr_url).success,
        started.attr_url ? 'something else' : 'none',
      )
    return started
  }

  async function judgeStarts(before: Started): Promise<void> {
    const again = await start({ something_new: [{}] }, 'start-unknown-fields')
    if (again !== undefined) {
      const isFresh =
        again.attr_url !== before.attr_url &&
        (again.client_url !== before.client_url || again.client_url.startsWith('tel:'))
      report.judge('start-fresh', isFresh, 'the same address twice')
    }
    const cancelUrl = listener.address('cancel').url
    await start({ cancel_url: cancelUrl, locale: 'nl' }, 'start-additions')
    for (const body of ['{"purpose":', {}, { purpose: 7 }]) {
      const came = await ask(startUrl, postJson(body), deps)
      report.judge('start-bad-body', isRefusal(came), saying(came))
    }
  }
}

/** What a start was answered, where it is what it must be. */
export function startedIn(came: Came): Started | undefined {
  if (came.status !== 200) return undefined
  return Answer.safeParse(parseJson(came.text)).data
}
