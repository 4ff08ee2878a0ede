import { statusOfProblem, type ProblemCode } from '../../protocol/problem.ts'
import { schemaRef, type Answer, type Content, type Operation, type Parameter } from './document.ts'
import type { CoreComponent } from './core-components.ts'

type Answers = Operation['responses']

export const inJson = (name: CoreComponent): Content => ({
  'application/json': { schema: schemaRef(name) },
})

const html: Content = { 'text/html': { schema: { type: 'string' } } }

export const json = (name: CoreComponent, description: string): Answer => ({
  description,
  content: inJson(name),
})

export const page = (description: string): Answer => ({ description, content: html })

/** To wherever `Location` says. */
export const seeOther = (description: string): Answer => ({
  description,
  headers: {
    Location: { description: 'Where to go.', schema: { type: 'string', format: 'uri' } },
  },
})

const problem: Content = { 'application/problem+json': { schema: schemaRef('Problem') } }

/** Who gets to see it: programs, programs and browsers that navigate, or people only. */
const inAs = { programs: problem, both: { ...problem, ...html }, people: html }

/** What is answered where it is refused or fails, by status. */
export function problems(
  codes: readonly ProblemCode[],
  { to = 'programs' }: { to?: keyof typeof inAs } = {},
): Answers {
  const all: readonly ProblemCode[] = [...codes, 'internal']
  const statuses = [...new Set(all.map((code) => statusOfProblem[code]))].sort((a, b) => a - b)
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: all
          .filter((code) => statusOfProblem[code] === status)
          .map((code) => `\`${code}\``)
          .join(', '),
        content: inAs[to],
      },
    ]),
  )
}

/** Every answer of a program interface says which version it is of. NL API Design Rules, /core/version-header. */
export const withVersion = (operation: Operation): Operation => ({
  ...operation,
  responses: Object.fromEntries(
    Object.entries(operation.responses).map(([status, answer]) => [
      status,
      {
        ...answer,
        headers: {
          ...answer.headers,
          'API-Version': {
            description: 'The version of this interface.',
            schema: { type: 'string' },
          },
        },
      },
    ]),
  ),
})

export const inPath = (name: string, description: string): Parameter => ({
  name,
  in: 'path',
  required: true,
  description,
  schema: { type: 'string' },
})

export const inQuery = (
  name: string,
  description: string,
  values?: readonly string[],
): Parameter => ({
  name,
  in: 'query',
  required: false,
  description,
  schema: { type: 'string', ...(values && { enum: [...values] }) },
})

export const inHeader = (name: string, description: string): Parameter => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})
