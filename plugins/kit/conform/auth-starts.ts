import { z } from 'zod'
import { parseJson } from '../../../protocol/parse-json.ts'
import { HttpUrl } from '../../../protocol/urls.ts'
import { ask, callLife, isOk, isRefusal, postJson, saying } from './ask.ts'
import type { ConformAuth, ConformAuthDeps } from './auth.ts'
import type { AuthCheck } from './checks-of-auth.ts'
import { publicTwin, sameOrigin } from './not-public.ts'
import type { Report } from './report.ts'

/** The core's call to start an authentication, and what can be judged by it alone. */
export function authStarts(
  { url, attributes, purpose }: Pick<ConformAuth, 'url' | 'attributes' | 'purpose'>,
  deps: ConformAuthDeps,
  report: Report<AuthCheck>,
) {
  const { listener } = deps
  const startUrl = `${url.replace(/\/+$/, '')}/start_authentication`
  return { start, judgeStarts, judgeNotPublic }

  /** @returns client_url */
  async function start(
    more: Record<string, unknown>,
    id: AuthCheck = 'start-answer',
  ): Promise<string | undefined> {
    const body = { attributes, continuation: listener.address('continuation').url, ...more }
    const came = await ask(startUrl, postJson(body), deps)
    if (came.fault === 'slow') report.fail('start-in-time', `no answer within ${callLife / 1000} s`)
    else report.pass('start-in-time')
    const parsed = z
      .object({ client_url: z.string() })
      .safeParse(came.fault === undefined ? parseJson(came.text) : undefined)
    if (came.status !== 200 || !parsed.success) {
      const shape = came.status === 200 ? ', which is not JSON with client_url' : ''
      report.fail(id, `${saying(came)}${shape}`)
      return undefined
    }
    report.pass(id)
    const { client_url: url } = parsed.data
    const isUrl = HttpUrl.safeParse(url).success
    report.judge('client-url', isUrl, 'something else')
    return isUrl ? url : undefined
  }

  async function judgeStarts(): Promise<void> {
    await start({ something_new: { nested: [1] } }, 'start-unknown-fields')
    const cancelUrl = listener.address('cancel').url
    await start({ purpose, locale: 'nl', cancel_url: cancelUrl }, 'start-additions')
    const unknown = { attributes: [...attributes, 'conform_nobody_has_this'] }
    const refused = await ask(startUrl, postJson({ ...whole(), ...unknown }), deps)
    report.judge('start-unknown-attribute', (refused.status ?? 0) >= 400, saying(refused))
    const { continuation, ...without } = whole()
    for (const body of ['{"attributes":', without, { continuation }]) {
      const came = await ask(startUrl, postJson(body), deps)
      report.judge('start-bad-body', isRefusal(came), saying(came))
    }
  }

  function whole() {
    return { attributes, continuation: listener.address('continuation').url }
  }

  async function judgeNotPublic(clientUrl: string): Promise<void> {
    const twin = publicTwin(startUrl, clientUrl)
    if (twin === 'hidden') report.pass('start-not-public')
    else if (twin === 'open') report.fail('start-not-public', sameOrigin)
    else {
      const came = await ask(twin.url, postJson(whole()), deps)
      report.judge('start-not-public', !isOk(came), `${saying(came)} at the origin of client_url`)
    }
  }
}
