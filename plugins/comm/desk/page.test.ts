import { expect, test } from 'vitest'
import { deskPage } from './page.ts'

const hostile = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>`
const organisation = { name: 'Gemeente Voorbeeld', website: 'https://voorbeeld.example/' }

test('the desk’s page says who works and has the way out, and nothing about any citizen', () => {
  const text = deskPage({
    locale: 'nl',
    worker: { name: 'Medewerker 1', roles: ['agent'] },
    organisation,
    base: '/desk',
  })
  expect(text).toContain('Medewerker 1')
  expect(text).toMatch(/method="post" action="\/desk\/logout"/)
  expect(text).toContain('src="/desk/assets/desk.js"')
  expect(text).toContain('De balie werkt alleen met JavaScript aan.')
})

test('names are text', () => {
  const given = { locale: 'en' as const, organisation: { name: hostile }, base: '/desk' }
  const text = deskPage({ ...given, worker: { name: hostile, roles: ['agent'] } })
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<img')
})

test('the desk can be read in the other language, where the organisation has it', () => {
  const page = (languages?: readonly ('nl' | 'en')[]) =>
    deskPage({
      locale: 'nl',
      worker: { name: 'Medewerker 1', roles: ['agent'] },
      organisation,
      base: '/desk',
      languages,
    })
  expect(page()).toMatch(/<a\s+href="\?lang=en"[^>]*hreflang="en"/)
  expect(page(['nl'])).not.toContain('lang=en')
})
