import { createPublicKey } from 'node:crypto'
import type { ServerResponse } from 'node:http'
import { compactVerify } from 'jose'
import { makeRsa } from '../../../../protocol/testing/keys.ts'
import { answerPage, objectIn, type Request, see } from './http-part.ts'

/** Of a comm plugin that may send citizens to the choice page. */
export const choiceKeys = makeRsa()

export type ChoiceFault =
  | 'a choice page of nothing'
  | 'a choice page for anybody'
  | 'a choice page for ever'
  | 'a choice page for any token'
  | 'a choice page to anywhere'
  | 'a choice page for any purpose'
  | 'chooses by form'
  | 'chooses and stays'
  | 'chooses elsewhere'

const subjects = ['id-contact-widget-params', 'verder-helpen-widget-params']

/** The choice page of the small core: `/start-auth/<JWS>` and `/start-auth?<JWS>`. */
export async function choicePart(
  { method, url, body }: Request,
  response: ServerResponse,
  { fault, origin }: { fault: string | undefined; origin: string },
): Promise<void> {
  const token = url.pathname.replace(/^\/start-auth\/?/, '') || url.search.slice(1)
  const claims = await claimsOf(token, fault).catch(() => undefined)
  if (claims === undefined || !isRight(claims, origin, fault))
    return answerPage(response, '<h1>This link is not right</h1>', 400)
  if (method !== 'POST') {
    const name = fault === 'a choice page of nothing' ? 'somehow' : 'login'
    return answerPage(
      response,
      `<h1>Choose</h1><form method="post"><button name="auth_method" value="login">${name}</button>
       <input type="hidden" name="auth_method" value="login"></form>`,
    )
  }
  const chosen = { purpose: String(claims.purpose), auth_method: 'login' }
  const byForm = fault === 'chooses by form'
  const asked = await fetch(String(claims.start_url), {
    method: 'POST',
    headers: { 'content-type': byForm ? 'application/x-www-form-urlencoded' : 'application/json' },
    body: byForm ? `${new URLSearchParams({ ...chosen, sent: body })}` : JSON.stringify(chosen),
    redirect: fault === 'chooses elsewhere' ? 'follow' : 'manual',
  })
  const answer = objectIn(await asked.text())
  if (answer === undefined) return answerPage(response, '<h1>That did not work</h1>', 502)
  if (fault === 'chooses and stays') return answerPage(response, '<h1>Well chosen</h1>')
  see(response, String(answer.client_url))
}

async function claimsOf(token: string, fault: string | undefined) {
  const payload =
    fault === 'a choice page for anybody'
      ? Buffer.from(token.split('.')[1] ?? '', 'base64url')
      : (await compactVerify(token, publicKey, { algorithms: ['RS256'] })).payload
  return objectIn(Buffer.from(payload).toString())
}
const publicKey = createPublicKey(choiceKeys.publicKey.export({ type: 'spki', format: 'pem' }))

function isRight(
  { sub, exp, purpose, start_url: start, cancel_url: cancel }: Record<string, unknown>,
  origin: string,
  fault: string | undefined,
): boolean {
  const isLive = typeof exp === 'number' && exp > Date.now() / 1000
  const isInside = [start, cancel].every((to) => !to || new URL(String(to)).origin === origin)
  return (
    (fault === 'a choice page for ever' || isLive) &&
    (fault === 'a choice page for any token' || subjects.includes(String(sub))) &&
    (fault === 'a choice page to anywhere' || isInside) &&
    (fault === 'a choice page for any purpose' || purpose === 'report_move')
  )
}
