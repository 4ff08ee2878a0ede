import { inHeader, inPath, inQuery, json, problems, withVersion } from '../answers.ts'
import type { Answer, PathItem } from '../document.ts'

const asked = [
  inQuery('lang', 'The language of names and sentences; else that of `Accept-Language`.'),
  inHeader('Accept-Language', 'Where `lang` is not given.'),
  inHeader('If-None-Match', 'The `ETag` of the answer that is known already.'),
]

const known = (answer: Answer): Answer => ({
  ...answer,
  headers: { ETag: { description: 'Changes with the answer.', schema: { type: 'string' } } },
})

const tags = ['Discovery']

export const discovery: Record<string, PathItem> = {
  '/session_options': {
    get: withVersion({
      operationId: 'listSessionOptions',
      tags,
      summary: 'What can be chosen, for every purpose',
      parameters: asked,
      responses: {
        200: known(json('SessionOptions', 'By tag of the purpose.')),
        304: { description: 'Nothing has changed.' },
        ...problems([]),
      },
    }),
  },
  '/session_options/{purpose}': {
    get: withVersion({
      operationId: 'getSessionOptions',
      tags,
      summary: 'What can be chosen for one purpose',
      parameters: [inPath('purpose', 'Its tag.'), ...asked],
      responses: {
        200: known(json('PurposeOptions', 'Methods in the order to show them.')),
        304: { description: 'Nothing has changed.' },
        ...problems(['purpose_unknown']),
      },
    }),
  },
}
