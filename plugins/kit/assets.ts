import type { Handler } from 'hono'
import { createFileAnswers } from '../../protocol/file-answers.ts'
import { Problem } from '../../protocol/problem.ts'

/** The build puts a hash in these names, so what is behind them never changes. */
const hashed = /^chunk-/

/**
 * Serves the files of one folder, not of folders in it, by the last part of the address:
 * `app.get('/assets/*', assets('dist/pages'))`. With an ETag, and compressed where they lie there compressed; read again
 * when the file has changed.
 * @throws Problem 'not_found'
 */
export function assets(folder: string): Handler {
  const answerOf = createFileAnswers()
  return async (c) => {
    const name = c.req.path.slice(c.req.path.lastIndexOf('/') + 1)
    const header = (one: string) => c.req.header(one)
    const answer = await answerOf({ name, folders: [folder], header })
    if (!answer) throw new Problem('not_found')
    const headers = {
      'cache-control': hashed.test(name) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      ...answer.headers,
    }
    return answer.body ? c.body(answer.body, 200, headers) : c.body(null, 304, headers)
  }
}
