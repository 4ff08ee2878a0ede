import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from '@playwright/test'
import { complaintsOf } from './complaints.ts'
import type { Installation } from './installation.ts'
import { expect, test } from './test.ts'

/** More than one of something on a page of the municipality, with the whole installation behind it. */

const inside = 'Bel ons: <a href="tel:14000">14 000</a>'

async function write(page: Page, installation: Installation, html: string): Promise<string> {
  const address = `${installation.site}/twee.html`
  // Of a page that Playwright answers for, the browser doesn't know that it came from this machine.
  await page.context().grantPermissions(['local-network-access'])
  const body = `<!doctype html><html lang="nl"><title>Twee</title>${html}</html>`
  await page.route(`${address}*`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body }),
  )
  return address
}

const scriptOf = ({ contact }: Installation, path = '') =>
  `<script type="module" src="${contact}/widget/${path}id-contact.js"></script>`

test('two widgets with different subjects: each goes its own way, and hears its own notice', async ({
  citizen,
  agent,
  installation,
}) => {
  const { page } = citizen
  await page.addInitScript(() => {
    addEventListener('DOMContentLoaded', () => {
      const second = document.createElement('id-contact')
      second.setAttribute('purpose', 'passport')
      document.querySelector('id-contact')?.after(second)
    })
  })
  const address = `${installation.site}/verhuizen.html`
  const move = page.locator('id-contact[purpose=report_move]')
  const passport = page.locator('id-contact[purpose=passport]')
  const notice = 'Inloggen is geannuleerd'
  await page.goto(address)

  // The first asks; the second has one of everything, and says so. What is done in one leaves the other as it was.
  await move.getByRole('radio', { name: 'Testportemonnee' }).check()
  await expect(passport.getByRole('heading', { name: 'Dit delen we' })).toBeVisible()
  await move.getByRole('button', { name: 'Verder' }).press('Enter')
  await expect(move.getByText('Burgerservicenummer')).toBeVisible()
  await expect(passport.getByText('Geboortedatum')).toBeVisible()
  await expect(passport.getByText('Burgerservicenummer')).toBeHidden()

  await passport.getByRole('button', { name: 'Verder naar Testinlog' }).press('Enter')
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await expect(passport.getByText(notice)).toBeVisible()
  await expect(move.getByRole('radio', { name: 'Testportemonnee' })).toBeVisible()
  await expect(move.getByText(notice)).toBeHidden()
  await expect(page).toHaveURL(`${address}#id-contact-choice=passport.chat.demo`)

  await move.getByRole('radio', { name: 'Testportemonnee' }).check()
  await move.getByRole('button', { name: 'Verder' }).press('Enter')
  await move.getByRole('button', { name: 'Verder naar Testportemonnee' }).press('Enter')
  await page.getByRole('button', { name: 'Annuleren' }).click()
  await expect(move.getByText(notice)).toBeVisible()
  await expect(passport.getByRole('heading', { name: 'Dit delen we' })).toBeVisible()
  await expect(passport.getByText(notice)).toBeHidden()
  await expect(move.getByRole('radio', { name: 'Testportemonnee' })).toBeChecked()

  await passport.getByRole('button', { name: 'Verder naar Testinlog' }).press('Enter')
  await citizen.identifies()
  await citizen.waits()
  await agent.logsIn()
  await expect(agent.page.getByText('Paspoort aanvragen').first()).toBeVisible()
  await page.goto(address)
  await move.getByRole('radio', { name: 'Testportemonnee' }).check()
  await move.getByRole('button', { name: 'Verder' }).press('Enter')
  await move.getByRole('button', { name: 'Verder naar Testportemonnee' }).press('Enter')
  await citizen.identifies('Testburger 2')
  await citizen.waits()
  await expect(agent.page.getByText('Verhuizing doorgeven').first()).toBeVisible()
  expect(citizen.complaints).toEqual([])
})

test('a double-click on the last button is one start', async ({ citizen, installation }) => {
  const { page } = citizen
  await citizen.opens()
  await page.getByRole('radio', { name: 'Testinlog' }).check()
  await page.getByRole('button', { name: 'Verder' }).press('Enter')
  await page.getByRole('button', { name: 'Verder naar Testinlog' }).dblclick()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen met Testinlog')
  const metrics = await fetch(`http://127.0.0.1:${installation.ports.internal}/metrics`)
  const starts = (await metrics.text()).match(/^id_contact_starts_total{.*$/gm)
  expect(starts).toEqual(['id_contact_starts_total{kind="full",outcome="ok"} 1'])
})

/** An older version as an upgrade leaves it, which can be told from this one by what it says. */
async function keepOlder({ dataFolder }: Installation, version: string): Promise<void> {
  const folder = join(dataFolder, 'widget', version)
  await cp(resolve(import.meta.dirname, '..', '..', 'dist', 'widget'), folder, { recursive: true })
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.js')) await rm(join(folder, name))
    else {
      const text = await readFile(join(folder, name), 'utf8')
      await writeFile(join(folder, name), text.replaceAll('Laat zien wie u bent', 'Wie bent u?'))
    }
  }
}

for (const first of ['0.0.9/', ''] as const) {
  test(`two versions of the script on one page, ${first ? 'the older' : 'the newer'} first: the first is the only one that counts`, async ({
    citizen,
    installation,
  }) => {
    const { page } = citizen
    await keepOlder(installation, '0.0.9')
    const complaints = complaintsOf(page)
    const scripts = [first, first ? '' : '0.0.9/'].map((path) => scriptOf(installation, path))
    const later: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (/\/later-/.test(pathname)) later.push(pathname)
    })
    const places = `<id-contact purpose="report_move">${inside}</id-contact><div data-id-contact data-purpose="passport">${inside}</div>`
    await page.goto(await write(page, installation, scripts.join('') + places))
    const question = first ? 'Wie bent u?' : 'Laat zien wie u bent'
    await expect(page.getByRole('heading', { name: question })).toBeVisible()
    await expect(page.locator('id-contact')).toHaveCount(2)
    await expect(page.getByRole('button', { name: 'Verder naar Testinlog' })).toBeVisible()
    await page.getByRole('radio', { name: 'Testinlog' }).check()
    await page.getByRole('button', { name: 'Verder', exact: true }).press('Enter')
    const move = page.locator('id-contact[purpose=report_move]').first()
    await move.getByRole('button', { name: 'Verder naar Testinlog' }).press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen met Testinlog')
    // What it fetches later is of its own version.
    expect(later.map((path) => path.split('/later')[0])).toEqual([
      `/widget/${first}`.replace(/\/$/, ''),
    ])
    expect(complaints).toEqual([])
  })
}
