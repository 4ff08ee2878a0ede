import { z } from 'zod'
import { ClientUrl, HttpUrl } from '../../protocol/urls.ts'
import { schemaRef, type JsonSchema } from './document.ts'

/** A schema of the wire under a name, with words for who reads it. */
export interface Component {
  schema: z.ZodType
  description: string
  /** Whether it is ours to write: then a field that isn't there is absent, and never null. */
  written: boolean
  fields: Readonly<Record<string, string>>
}

type Shape = Readonly<Record<string, z.core.$ZodType>>
type FieldsOf<S extends Shape> = { readonly [field in keyof S]: string }

/** What somebody sends us: `null` is read as absent. Every field must have its words. */
export const read = <S extends Shape>(
  schema: z.ZodObject<S>,
  description: string,
  fields: FieldsOf<S>,
): Component => ({ schema, description, written: false, fields })

/** What we answer. Every field must have its words. */
export const written = <S extends Shape>(
  schema: z.ZodObject<S>,
  description: string,
  fields: FieldsOf<S>,
): Component => ({ schema, description, written: true, fields })

/**
 * The JSON schemas of these, by name; where one holds another, it refers to it. They are those of what
 * travels, before zod has read it: fields that aren't known are allowed.
 */
export function jsonSchemas(
  components: Readonly<Record<string, Component>>,
): Record<string, JsonSchema> {
  const registry = z.registry<{ id: string }>()
  for (const [id, { schema }] of Object.entries(components)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, {
    io: 'input',
    uri: (id) => String(schemaRef(id).$ref),
    override: ({ zodSchema, jsonSchema }) => plainer(zodSchema, jsonSchema),
  })
  return Object.fromEntries(
    Object.entries(components).map(([id, component]) => [
      id,
      inWords(JsonObject.parse(schemas[id]), component),
    ]),
  )
}

/** What zod writes is parsed only as far as it is looked at. */
const JsonObject: z.ZodType<JsonSchema> = z.looseObject({})

const urls: readonly unknown[] = [HttpUrl, ClientUrl]

/** What zod can't say, and what it says at too great length. */
function plainer(schema: unknown, json: z.core.JSONSchema.BaseSchema): void {
  if (urls.includes(schema)) json.format = 'uri'
  // The pattern knows every leap year.
  if (json.format === 'date-time') delete json.pattern
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
}

function inWords(schema: JsonSchema, { description, fields, written }: Component): JsonSchema {
  // The dialect is that of OpenAPI 3.1, and the name is the key.
  const said = Object.entries(schema).filter(([keyword]) => !['$schema', '$id'].includes(keyword))
  const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [
    name,
    { ...(written ? withoutNull(property) : property), description: fields[name] },
  ])
  return {
    ...Object.fromEntries(said),
    description,
    ...(schema.properties && { properties: Object.fromEntries(properties) }),
  }
}

function withoutNull(schema: JsonSchema): JsonSchema {
  const { type, anyOf, ...rest } = schema
  if (Array.isArray(type)) {
    const [first, ...more] = type.filter((name) => name !== 'null')
    return { ...rest, type: more.length === 0 ? first : [first ?? '', ...more] }
  }
  const [only, ...others] = anyOf?.filter((one) => one.type !== 'null') ?? []
  return only && others.length === 0 ? { ...rest, ...only } : schema
}
