import { inPath, json, problems, withVersion } from '../answers.ts'
import type { Answer, Parameter, PathItem } from '../document.ts'

const tags = ['Running it']

const file = (description: string): Answer => ({
  description,
  content: { '*/*': { schema: { type: 'string' } } },
})

const files = (
  operationId: string,
  summary: string,
  parameters: readonly Parameter[] = [],
): PathItem => ({
  get: {
    operationId,
    tags,
    summary,
    parameters: [...parameters, inPath('name', 'The name of a file.')],
    responses: {
      200: file('The file.'),
      304: { description: 'It has not changed.' },
      ...problems(['not_found']),
    },
  },
})

export const running: Record<string, PathItem> = {
  '/healthz': {
    get: {
      operationId: 'health',
      tags,
      summary: 'Whether this server answers',
      responses: { 200: json('Health', 'It does.') },
    },
  },
  '/readyz': {
    get: {
      operationId: 'readiness',
      tags,
      summary: 'Whether this server can do its work',
      responses: {
        200: json('Readiness', 'It can, or some of it.'),
        503: json('Readiness', 'It can’t.'),
      },
    },
  },
  '/.well-known/security.txt': {
    get: {
      operationId: 'securityContact',
      tags,
      summary: 'Whom to tell about a hole (RFC 9116)',
      responses: {
        200: {
          description: 'Where it is configured.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        ...problems(['not_found']),
      },
    },
  },
  '/openapi.json': {
    get: withVersion({
      operationId: 'describe',
      tags,
      summary: 'This document',
      responses: {
        200: {
          description: 'OpenAPI 3.1.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
      },
    }),
  },
  '/docs': {
    get: {
      operationId: 'read',
      tags,
      summary: 'This document, to read',
      responses: {
        200: { description: 'A page.', content: { 'text/html': { schema: { type: 'string' } } } },
      },
    },
  },
  '/widget/{name}': files('getWidgetFile', 'Files of the widget'),
  '/widget/{version}/{name}': files(
    'getWidgetFileOfVersion',
    'The same, of one version for good, or the newest of a major version',
    [inPath('version', 'A version of the widget, whole or its first number.')],
  ),
  '/images/{name}': files('getImage', 'Images of the methods'),
  '/assets/{name}': files('getAsset', 'Scripts and styles of the pages for citizens'),
}
