/** As much of OpenAPI 3.1 as our documents use. */
export interface OpenApiDocument {
  openapi: '3.1.0'
  info: {
    title: string
    version: string
    description: string
    contact?: { name: string; url: string; email?: string }
    license: { name: string; identifier: string }
  }
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, PathItem>
  components: { schemas: Record<string, JsonSchema> }
}

export type Verb = 'get' | 'post'
export type PathItem = { [verb in Verb]?: Operation }

export interface Operation {
  operationId: string
  tags: string[]
  summary: string
  description?: string
  parameters?: Parameter[]
  requestBody?: { required: boolean; content: Content }
  responses: Record<string, Answer>
}

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description: string
  schema: JsonSchema
}

export interface Answer {
  description: string
  headers?: Record<string, { description: string; schema: JsonSchema }>
  content?: Content
}

/** By content type. */
export type Content = Record<string, { schema: JsonSchema }>

/** JSON Schema 2020-12: the keywords that our schemas use. */
export interface JsonSchema {
  $ref?: string
  type?: string | string[]
  description?: string
  format?: string
  pattern?: string
  enum?: (string | number | boolean | null)[]
  const?: string | number | boolean | null
  properties?: Record<string, JsonSchema>
  required?: string[]
  items?: JsonSchema
  anyOf?: JsonSchema[]
  additionalProperties?: JsonSchema | boolean
  propertyNames?: JsonSchema
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  contentMediaType?: string
  contentSchema?: JsonSchema
}

const prefix = '#/components/schemas/'

/** A schema of the document, by its name. */
export const schemaRef = (name: string): JsonSchema => ({ $ref: `${prefix}${name}` })

/** The name that a reference says. */
export const nameIn = (ref: string): string => ref.replace(prefix, '')
