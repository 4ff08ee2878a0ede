import type { Context, Handler } from 'hono'
import { createFileAnswers } from '../../protocol/file-answers.ts'
import { Problem } from '../../protocol/problem.ts'

export interface StaticFiles {
  /** Where the file of this name may lie, the likeliest first. None: there is nothing to serve. */
  folders: (name: string, c: Context) => readonly string[]
  cacheControl: (name: string, c: Context) => string
  headers?: Readonly<Record<string, string>>
}

/**
 * Serves the files of folders by the parameter `name`, compressed where they lie there compressed.
 * @throws Problem 'not_found'
 */
export function staticFiles({ folders, cacheControl, headers = {} }: StaticFiles): Handler {
  const answerOf = createFileAnswers()
  return async (c) => {
    const name = c.req.param('name') ?? ''
    const header = (one: string) => c.req.header(one)
    const answer = await answerOf({ name, folders: folders(name, c), header })
    if (!answer) throw new Problem('not_found')
    const all = { ...headers, 'cache-control': cacheControl(name, c), ...answer.headers }
    return answer.body ? c.body(answer.body, 200, all) : c.body(null, 304, all)
  }
}
