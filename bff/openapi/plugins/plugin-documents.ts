import { jsonSchemas, type Component } from '../components.ts'
import {
  type Answer,
  type Content,
  type OpenApiDocument,
  type Operation,
  type PathItem,
  schemaRef,
} from '../document.ts'
import { inPath } from '../answers.ts'
import { authComponents, commComponents } from './plugin-components.ts'

/** A plugin's routes are its own to choose, but for those below its `start`. */
const startDescription = (kind: string) =>
  `What the core asks of ${kind}: internal routes, never served to browsers. Their address is the \`start\` that the core is configured with. A call may take 5 s, and no redirect is followed.

Fields that are not known are ignored, on both sides; \`null\` is read as absent. The older parts rely only on the class of a status; \`application/problem+json\` is what ours answer.`

const json = (name: string): Content => ({ 'application/json': { schema: schemaRef(name) } })

const result: Content = {
  'application/jwt': {
    schema: {
      type: 'string',
      contentMediaType: 'application/jwt',
      contentSchema: schemaRef('AuthResult'),
      maxLength: 8191,
    },
  },
}

const refused: Answer = {
  description: 'Refused.',
  content: { 'application/problem+json': { schema: schemaRef('Problem') } },
}

const failed: Operation['responses'] = {
  400: refused,
  500: { ...refused, description: 'It could not be done.' },
}

const authPaths: Record<string, PathItem> = {
  '/start_authentication': {
    post: {
      operationId: 'startAuthentication',
      tags: ['Starting'],
      summary: 'Let a citizen identify',
      requestBody: { required: true, content: json('StartAuthenticationRequest') },
      responses: {
        200: { description: 'It can begin.', content: json('StartAuthenticationResponse') },
        ...failed,
      },
    },
  },
  '/{session}': {
    post: {
      operationId: 'sessionActivity',
      tags: ['Session'],
      summary: 'News of a session: of use, or of its end',
      description:
        'The `session_url` of a result, wherever that is; no body. Whoever sends it ignores the answer, and it should never be an error, except where ours says that a session in use is over.',
      parameters: [
        inPath('session', 'The session’s own.'),
        {
          name: 'type',
          in: 'query',
          required: true,
          description: 'What happened.',
          schema: { type: 'string', enum: ['user_active', 'logout'] },
        },
      ],
      responses: {
        204: { description: 'Heard.' },
        410: {
          ...refused,
          description: 'Heard, and the session had ended before: `session_over`.',
        },
      },
    },
  },
}

const commPaths: Record<string, PathItem> = {
  '/start_communication': {
    post: {
      operationId: 'startCommunication',
      tags: ['Starting'],
      summary: 'Begin a conversation',
      requestBody: { required: true, content: json('StartCommunicationRequest') },
      responses: {
        200: { description: 'It can begin.', content: json('StartCommunicationResponse') },
        ...failed,
      },
    },
  },
  '/{attr_url}': {
    post: {
      operationId: 'takeResult',
      tags: ['Results'],
      summary: 'Take who the citizen is',
      description:
        'The `attr_url` of a start, wherever that is: unguessable, for one result. It is checked on receipt.',
      parameters: [inPath('attr_url', 'The conversation’s own.')],
      requestBody: { required: true, content: result },
      responses: {
        204: { description: 'Taken. Any 2xx will do.' },
        ...failed,
        404: { ...refused, description: 'Nobody waits for it, or it had its result.' },
      },
    },
  },
  '/availability': {
    get: {
      operationId: 'availability',
      tags: ['Starting'],
      summary: 'Whether citizens are helped now',
      description: 'May be left out: a plugin without it counts as available.',
      parameters: [
        {
          name: 'purpose',
          in: 'query',
          required: true,
          description: 'Tag of what it is about.',
          schema: { type: 'string' },
        },
      ],
      responses: {
        200: { description: 'How it is.', content: json('Availability') },
        404: { description: 'It is not told.' },
      },
    },
  },
}

interface About {
  title: string
  kind: string
  tags: OpenApiDocument['tags']
  paths: Record<string, PathItem>
  components: Readonly<Record<string, Component>>
}

const documentOf = ({ title, kind, tags, paths, components }: About): OpenApiDocument => ({
  openapi: '3.1.0',
  info: {
    title,
    // Of the protocol: what changes is an optional field or a new path.
    version: '1.0.0',
    description: startDescription(kind),
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: 'https://plugin.example' }],
  tags,
  paths,
  components: { schemas: jsonSchemas(components) },
})

const starting = { name: 'Starting', description: 'What the core asks.' }

/** What every auth plugin answers, made from the schemas of the protocol. */
export const authPluginDocument = (): OpenApiDocument =>
  documentOf({
    title: 'ID Contact: an authentication plugin',
    kind: 'an authentication plugin',
    tags: [starting, { name: 'Session', description: 'What comm plugins tell it afterwards.' }],
    paths: authPaths,
    components: authComponents,
  })

/** What every comm plugin answers, made from the schemas of the protocol. */
export const commPluginDocument = (): OpenApiDocument =>
  documentOf({
    title: 'ID Contact: a communication plugin',
    kind: 'a communication plugin',
    tags: [starting, { name: 'Results', description: 'What auth plugins bring.' }],
    paths: commPaths,
    components: commComponents,
  })
