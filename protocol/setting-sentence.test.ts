import { expect, test } from 'vitest'
import { z } from 'zod'
import { settingSentence } from './setting-sentence.ts'

const said = (schema: z.ZodType, value: unknown) =>
  (schema.safeParse(value).error?.issues ?? []).map(settingSentence)

test.each<[z.ZodType, unknown, string]>([
  [z.string(), undefined, 'is missing'],
  [z.string(), 7, 'must be a text'],
  [z.number(), '7', 'must be a number'],
  [z.int(), 1.5, 'must be a whole number'],
  [z.boolean(), 'yes', 'must be true or false'],
  [z.array(z.string()), 'x', 'must be a list'],
  [z.strictObject({}), 'x', 'must be a table'],
  [z.record(z.string(), z.string()), 'x', 'must be a table'],
  [z.date(), 'x', 'must be of another kind'],
  [z.number().positive(), 0, 'must be more than 0'],
  [z.number().min(5), 4, 'must be at least 5'],
  [z.number().max(1440), 1500, 'must be at most 1440'],
  [z.number().lt(3), 3, 'must be less than 3'],
  [z.string().min(1), '', 'must not be empty'],
  [z.array(z.string()).min(1), [], 'must not be empty'],
  [z.string().min(32), 'x', 'must have at least 32 characters'],
  [z.array(z.string()).max(1), ['a', 'b'], 'must have at most 1 item'],
  [z.enum(['RSA', 'EC']), 'DSA', 'must be one of: "RSA", "EC"'],
  [z.literal('demo'), 'other', 'must be "demo"'],
  [z.url(), 'x', 'must be a URL'],
  [z.string().regex(/y/), 'x', 'must be written in another way'],
  [z.record(z.string().min(3), z.string()), { a: 'x' }, 'has a name that cannot be used here'],
  [z.union([z.string(), z.number()]), true, 'is not what belongs here'],
  [z.string().min(1, { error: 'must name somebody' }), '', 'must name somebody'],
])('%#: what is wrong is said in words for people', (schema, value, sentence) => {
  expect(said(schema, value)).toEqual([sentence])
})
