import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import type { Installation } from './installation.ts'
import { expect, test } from './test.ts'

const message = 'Kanarie-in-het-bericht'

/** Every form in which a text could lie in a file. */
function formsOf(text: string): Buffer[] {
  return [
    Buffer.from(text, 'utf8'),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
    // Base64, whatever stands before it: the middle is the same for one of three offsets.
    ...[0, 1, 2].map((offset) => {
      const encoded = Buffer.from('x'.repeat(offset) + text).toString('base64')
      return Buffer.from(encoded.slice(4, -4))
    }),
  ]
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const forms = formsOf(text)
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    if (forms.some((form) => bytes.includes(form))) found.push(entry.name)
  }
  return found
}

async function placesOf(installation: Installation, texts: readonly string[]): Promise<string[]> {
  const places: string[] = []
  for (const text of texts) {
    for (const file of await filesWith(installation.dataFolder, text)) {
      places.push(`${text} in ${file}`)
    }
    if (installation.output.includes(text)) places.push(`${text} in the log`)
  }
  return places
}

/** Every row of every table, bytes as text too. */
async function tablesOf(dataFolder: string): Promise<Map<string, string>> {
  const database = await PGlite.create({ dataDir: join(dataFolder, 'database') })
  const { rows } = await database.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  )
  const tables = new Map<string, string>()
  for (const { name } of rows) {
    const { rows: all } = await database.query(`select * from "${name}"`)
    const text = JSON.stringify(all, (_key, value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
    )
    tables.set(name, text)
  }
  await database.close()
  return tables
}

test('a privacy officer is told of a deletion while they type, and sees it in the page when they ask', async ({
  citizen,
  agent,
  another,
  installation,
}) => {
  const officer = await another.agent()
  await officer.page.goto(`${installation.contact}/desk`)
  await officer.page.getByRole('button', { name: 'Privacyfunctionaris' }).click()
  await citizen.comesToTheQueue()
  await agent.logsIn()
  await agent.acceptsNext()
  await officer.page.goto(`${installation.contact}/desk/privacy`)
  const field = officer.page.getByRole('textbox', { name: 'Gesprek' })
  await field.pressSequentially('half get')
  await agent.endsAndDeletes()

  const show = officer.page.getByRole('button', { name: 'Laat het zien' })
  await expect(show).toBeVisible()
  await expect(field).toBeFocused()
  const deleted = officer.page.getByRole('cell', { name: 'Gewist door de medewerker' })
  await expect(deleted).toHaveCount(0)
  await show.click()
  await expect(deleted).toHaveCount(1)
  await expect(officer.page.getByText('U ziet nu het nieuwste.')).toBeFocused()
  await expect(field).toHaveValue('half get')
  await expect(show).toHaveCount(0)
  expect(officer.complaints).toEqual([])
})

test('what was shared and said is in no table, no file and no log line, neither during nor after', async ({
  citizen,
  agent,
  installation,
}) => {
  await agent.logsIn()
  await citizen.comesToTheQueue('Testburger 5')
  await agent.acceptsNext()
  const shown = agent.details()
  await expect(shown.getByText('Testburger 5')).toBeVisible()
  const bsn = (await shown.getByText(/^9999\d{5}$/).textContent()) ?? ''
  await citizen.says(message)
  await agent.reads(message)

  const canaries = [message, bsn, 'Testburger 5']
  expect(bsn).not.toBe('')
  expect(await placesOf(installation, canaries)).toEqual([])
  // The search finds what does lie there: who the agent is stands in the clear.
  expect(await filesWith(installation.dataFolder, 'Medewerker 1')).not.toEqual([])

  await agent.endsAndDeletes()
  await citizen.isToldOfDeletion()
  await installation.end('SIGTERM')
  expect(await placesOf(installation, canaries)).toEqual([])
  expect(installation.output).toContain('conversation_deleted')

  const tables = await tablesOf(installation.dataFolder)
  expect(tables.get('conversation')).toBe('[]')
  expect(tables.get('message')).toBe('[]')
  for (const [table, rows] of tables) {
    for (const canary of canaries) expect(rows, table).not.toContain(canary)
  }
})
