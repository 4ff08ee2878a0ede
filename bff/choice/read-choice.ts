import type { HonoRequest } from 'hono'
import { Problem } from '../../protocol/problem.ts'
import type { AuthMethod, CoreConfig, Purpose } from '../configuration/core-config.ts'

const path = 'auth_method'

/**
 * The way to log in that the form of the choice page sent. A tag that doesn't exist is not repeated in
 * the problem: anybody may have typed anything.
 * @throws Problem 'content_type_unsupported' for what is no form; 'body_invalid' where nothing was chosen;
 * 'method_unknown' or 'method_not_allowed'
 */
export async function readChoice(
  request: HonoRequest,
  purpose: Purpose,
  { authMethods }: CoreConfig,
): Promise<AuthMethod> {
  const type = request.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') throw new Problem('content_type_unsupported')
  const [tag = '', ...more] = new URLSearchParams(await request.text()).getAll(path)
  if (tag === '' || more.length > 0) throw new Problem('body_invalid', { path })
  const method = authMethods.get(tag)
  if (!method) throw new Problem('method_unknown', { path, purpose: purpose.tag })
  if (!purpose.authMethods.includes(method))
    throw new Problem('method_not_allowed', { path, purpose: purpose.tag, method: tag })
  return method
}
