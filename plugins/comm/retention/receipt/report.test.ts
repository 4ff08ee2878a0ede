import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plainWording } from '../../../../ui/wording.ts'
import { receipt as stillSealed } from '../../testing/receipt.ts'
import { receiptFile } from './file.ts'
import { openReceiptKeys } from './keys.ts'
import { Receipt } from './receipt.ts'
import { receiptReport } from './report.ts'

const receipt: Receipt = {
  ...stillSealed,
  notes: 0,
  cause: 'timer',
  unreadable_at: '2026-11-24T17:25:04.000Z',
  kept: {
    until: '2026-12-24T14:00:00.000Z',
    reason: 'Zo kunnen wij het nagaan.',
    removed_at: '2026-11-30T13:32:00.000Z',
    unreadable_planned_at: '2026-12-24T14:01:00.000Z',
    unreadable_at: null,
  },
}

let folder: string
const at = (name: string) => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'id-contact-report-'))
  for (const name of ['ours', 'theirs']) {
    const settings = { signingKey: undefined, previousKeys: [] }
    const keys = await openReceiptKeys(settings, at(name))
    await writeFile(at(`${name}.json`), JSON.stringify(keys.published))
    const telling = { locale: 'nl', wording: plainWording } as const
    await writeFile(at(`${name}.txt`), receiptFile(receipt, await keys.sign(receipt), telling))
  }
  const ours = await readFile(at('ours.txt'), 'utf8')
  await writeFile(at('changed.txt'), ours.replace(/(eyJ[\w-]+\.\w\w)\w/, '$1_'))
  await writeFile(at('empty.txt'), '')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('says what a genuine one says', async () => {
  const { lines, right } = await receiptReport(at('ours.txt'), at('ours.json'))
  expect(right).toBe(true)
  expect(lines).toEqual(
    expect.arrayContaining([
      'GENUINE: signed with one of these keys, and unchanged since.',
      'deleted       2026-11-24T13:32:00.000Z, by the clock',
      'attributes    BSN (bsn)',
      'copies        can’t be opened: the last key was destroyed by 2026-11-24T17:25:04.000Z',
      'kept copies   sealed; their key is to be destroyed around 2026-12-24T14:01:00.000Z',
    ]),
  )
})

it.each([
  ['changed.txt', 'ours.json', /^NOT GENUINE: it was changed/],
  ['theirs.txt', 'ours.json', /^NOT GENUINE: it was signed with none of these keys/],
  ['empty.txt', 'ours.json', /^There is nothing/],
  ['missing.txt', 'ours.json', /can’t be read/],
  ['ours.txt', 'missing.json', /is not a JSON Web Key Set/],
  ['ours.txt', 'ours.txt', /is not a JSON Web Key Set/],
])('says why not: %s with %s', async (file, keys, why) => {
  const { lines, right } = await receiptReport(at(file), at(keys))
  expect(right).toBe(false)
  expect(lines.join()).toMatch(/./)
  expect(lines.join().replace(`${folder}/`, '')).toMatch(why)
})

const documentation = new URL('../../RECEIPT.md', import.meta.url)

it('is checked as RECEIPT.md shows for those who have nothing of ours', async () => {
  const [, program = ''] = /```js\n([^]*?)```/.exec(await readFile(documentation, 'utf8')) ?? []
  await writeFile(at('check.mjs'), program)
  const run = (file: string) =>
    promisify(execFile)('node', [at('check.mjs'), at(file), at('ours.json')]).then(
      ({ stdout }) => stdout,
      (fault: { code: number; stdout: string }) => `${fault.code} ${fault.stdout}`,
    )
  expect(await run('ours.txt')).toContain(receipt.unreadable_at)
  for (const file of ['changed.txt', 'theirs.txt', 'empty.txt']) {
    expect(await run(file), file).toContain('1 NOT GENUINE')
  }
})

it('has every claim in RECEIPT.md', async () => {
  const text = await readFile(documentation, 'utf8')
  for (const claim of Object.keys(Receipt.shape)) expect(text).toContain(`\`${claim}\``)
})
