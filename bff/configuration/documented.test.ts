import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { CoreTables } from './core-schema.ts'

/** The names of all settings, also of those in lists and tables. */
function settingsIn(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => [name, ...settingsIn(inner)])
  if (schema instanceof z.ZodArray) return settingsIn(schema.element)
  if (schema instanceof z.ZodRecord) return settingsIn(schema.valueType)
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault)
    return settingsIn(schema.unwrap())
  if (schema instanceof z.ZodPipe) return settingsIn(schema.in)
  return []
}

test('every setting of the core stands in CONFIGURATION.md', async () => {
  const text = await readFile(join(import.meta.dirname, '..', 'CONFIGURATION.md'), 'utf8')
  const plugins = ['auth', 'comm']
  // One day of the week stands for all of them.
  const days = ['wednesday', 'thursday', 'friday', 'saturday', 'sunday']
  const settings = settingsIn(CoreTables).filter((name) => ![...plugins, ...days].includes(name))
  expect(settings).toContain('opening_hours')
  expect(settings).toContain('legal_basis')
  for (const name of settings) expect(text).toMatch(new RegExp(`\\b${name}\\b`))
})
