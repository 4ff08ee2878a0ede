import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import AxeBuilder from '@axe-core/playwright'
import { expect, newContext, test } from './test.ts'

const command = join(import.meta.dirname, '..', '..', 'dist', 'bff', 'main.js')

/** What the command prints, without asking anybody, and how it ends. */
async function checkedOffline(receipt: string, keys: string): Promise<[number, string]> {
  const asked = [command, 'check-receipt', receipt, '--keys', keys]
  return promisify(execFile)(process.execPath, asked).then(
    ({ stdout }): [number, string] => [0, stdout],
    (fault: { code: number; stdout: string }): [number, string] => [fault.code, fault.stdout],
  )
}

test('a citizen keeps a proof of what was deleted, which others check on a page and offline', async ({
  citizen,
  installation,
  browser,
}, info) => {
  const outputPath = (name: string) => info.outputPath(name)
  await citizen.comesToTheQueue('Testburger 3')
  await citizen.stops()
  await citizen.isToldOfDeletion()
  const downloading = citizen.page.waitForEvent('download')
  await citizen.page.getByRole('link', { name: 'Download het bewijs' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('bewijs-van-wissen.txt')
  const file = outputPath('bewijs-van-wissen.txt')
  await download.saveAs(file)
  const text = await readFile(file, 'utf8')
  expect(text).toContain('De persoon in het gesprek is zelf gestopt.')
  expect(text).not.toContain('Testburger 3')

  // Somebody else, somewhere else, without scripts: the address stands in the file.
  const address = /https?:\/\/\S+\/receipts/.exec(text)?.[0] ?? ''
  const context = await browser.newContext({ locale: 'nl-NL', javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByLabel('Of kies het bestand').setInputFiles(file)
  await page.getByRole('button', { name: 'Controleer het bewijs' }).click()
  await expect(page.getByText('Dit bewijs is echt')).toBeVisible()
  await expect(page.getByText('De persoon in het gesprek is zelf gestopt.')).toBeVisible()
  await page.getByRole('link', { name: 'Controleer nog een bewijs' }).click()
  const changed = text.replace(/(eyJ[\w-]+\.\w\w)\w/, '$1_')
  await page.getByLabel('Plak de tekst of de code van het bewijs').fill(changed)
  await page.getByRole('button', { name: 'Controleer het bewijs' }).click()
  await expect(page.getByText('Dit bewijs klopt niet')).toBeVisible()
  await context.close()

  const keys = outputPath('keys.json')
  await writeFile(keys, await (await fetch(`${address}/keys`)).text())
  await writeFile(outputPath('changed.txt'), changed)
  await installation.end('SIGTERM')
  const [code, says] = await checkedOffline(file, keys)
  expect(says).toContain('GENUINE: signed with one of these keys')
  expect(code).toBe(0)
  expect(await checkedOffline(outputPath('changed.txt'), keys)).toEqual([
    1,
    expect.stringContaining('NOT GENUINE'),
  ])
})

test('the page for proofs can be used by everybody, in Arabic too', async ({
  installation,
  browser,
}) => {
  const context = await newContext(browser)
  const page = await context.newPage()
  for (const locale of ['nl', 'ar']) {
    await page.goto(`${installation.contact}/comm/chat/receipts?lang=${locale}`)
    await page.locator('button').click()
    await expect(page.locator('.note-bad')).toBeVisible()
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }
  await context.close()
})
