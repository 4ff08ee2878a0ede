import { createRequire } from 'node:module'
import type { JsonSchema, OpenApiDocument } from '../document.ts'

interface Ajv {
  addSchema(schema: object): void
  compile(schema: object): ((value: unknown) => boolean) & { errors?: unknown[] | null }
}

/** The one that judges OpenAPI documents: what else is installed may be too old for their schemas. */
const require = createRequire(import.meta.resolve('@seriousme/openapi-schema-validator'))
const { Ajv2020 }: { Ajv2020: new (options: object) => Ajv } = require('ajv/dist/2020.js')
const { default: addFormats }: { default: (ajv: Ajv) => void } = require('ajv-formats')

/** What is wrong with a value by a schema of the document: by what it says, and not by zod. */
export function judgeBy({ components }: OpenApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats(ajv)
  ajv.addSchema({ $id: 'document', components })
  return (schema: JsonSchema, value: unknown): unknown[] => {
    const within = JSON.stringify(schema).replaceAll('"#/components', '"document#/components')
    const judge = ajv.compile(JSON.parse(within))
    return judge(value) ? [] : (judge.errors ?? [])
  }
}
