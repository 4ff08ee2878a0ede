import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'smol-toml'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { claimsTable } from './claims-table.ts'
import { readClaims } from './read-claims.ts'

const chapter = async () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'bff', 'CONFIGURATION.md')
  const text = await readFile(file, 'utf8')
  return text.split('## Attributes of somebody else')[1]?.split('\n## ')[0] ?? ''
}

/** Names of settings, and what they may say. */
function namesIn(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([name, inner]) => [name, ...namesIn(inner)])
  if (schema instanceof z.ZodLiteral) return [...schema.values].map(String)
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(namesIn)
  if (schema instanceof z.ZodRecord) return namesIn(schema.valueType)
  if (schema instanceof z.ZodPipe) return namesIn(schema.out)
  return []
}

test('every transformation and each of its settings stands in CONFIGURATION.md', async () => {
  const text = await chapter()
  const names = namesIn(claimsTable)
  expect(names).toEqual(expect.arrayContaining(['lives_in', 'house_letter', 'otherwise']))
  for (const name of names) expect(text).toMatch(new RegExp(`\\b${name}\\b`))
})

test('the example there gives what it says', async () => {
  const [, toml = ''] = /```toml\n([\s\S]*?)```/.exec(await chapter()) ?? []
  const tables = z
    .object({ auth: z.object({ digid: z.object({ attributes: claimsTable }) }) })
    .parse(parse(toml))
  const { claimsToAttributes, tags } = readClaims(tables.auth.digid.attributes)
  const claims = {
    email: 'testburger1@example.nl',
    'urn:nl-eid-gdi:1.0:BSN': '999990019',
    address: { locality: 'Voorbeeld' },
    birthdate: '1980-12-31',
    municipality: 9999,
    family_name: 'Een',
    straat: 'Dorpsstraat',
  }
  expect(claimsToAttributes(claims, tags, new Date('2026-11-24T12:00:00Z'))).toEqual({
    email: 'testburger1@example.nl',
    bsn: '999990019',
    city: 'Voorbeeld',
    date_of_birth: '31-12-1980',
    age_over_18: 'ja',
    lives_in_municipality: 'ja',
    name: 'Een',
    address: 'Dorpsstraat',
  })
})
