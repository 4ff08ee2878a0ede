import { resolve } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { additions, additionsGuide } from './additions.ts'

const path = resolve(import.meta.dirname, '..', '..', '..', 'plugins', 'kit', 'ADDITIONS.md')

test('ADDITIONS.md says what is added now (npm run manifest writes it anew)', async () => {
  const text = await format(additionsGuide(), { ...(await resolveConfig(path)), filepath: path })
  await expect(text).toMatchFileSnapshot(path)
})

describe.each(additions)('$title', ({ component, ours, theirs }) => {
  const { properties = {}, required = [] } = z.toJSONSchema(component.schema, { io: 'input' })

  test('whatever may be absent is ours or was there before, and nothing of ours must be there', () => {
    const absent = Object.keys(properties).filter((name) => !required.includes(name))
    expect([...ours, ...theirs].sort()).toEqual(absent.sort())
  })
})
