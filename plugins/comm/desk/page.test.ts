import { expect, test } from 'vitest'
import { deskLoginPage, deskPage } from './page.ts'

const hostile = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>`
const organisation = { name: 'Gemeente Voorbeeld', website: 'https://voorbeeld.example/' }

test('the desk’s page says who works and has the way out, and nothing about any citizen', () => {
  const text = deskPage({ locale: 'nl', agent: 'Medewerker 1', organisation, base: '/desk' })
  expect(text).toContain('Medewerker 1')
  expect(text).toMatch(/method="post" action="\/desk\/logout"/)
  expect(text).toContain('src="/desk/assets/desk.js"')
  expect(text).toContain('De balie werkt alleen met JavaScript aan.')
})

test('each agent can be chosen with one press, and it says what this login is for', () => {
  const agents = ['Medewerker 1', 'Medewerker 2']
  const text = deskLoginPage({ locale: 'nl', agents, organisation, base: '/desk' })
  for (const agent of agents) {
    expect(text).toMatch(new RegExp(`<button[^>]*name="agent"[^>]*value="${agent}"`))
  }
  expect(text).toContain('Alleen om te proberen')
  expect(text).not.toContain('role="alert"')
})

test('a name that isn’t known is said at the top', () => {
  const text = deskLoginPage({
    locale: 'nl',
    agents: ['Medewerker 1'],
    organisation,
    base: '/desk',
    error: 'unknown_agent',
  })
  expect(text).toMatch(/role="alert"[\s\S]*niet bekend/)
})

test('where this login is off, nothing can be chosen and it says so', () => {
  const text = deskLoginPage({ locale: 'nl', agents: [], organisation, base: '/desk' })
  expect(text).not.toContain('<form')
  expect(text).toContain('Inloggen is hier uitgeschakeld')
})

test('names are text', () => {
  const given = { locale: 'en' as const, organisation: { name: hostile }, base: '/desk' }
  for (const text of [
    deskPage({ ...given, agent: hostile }),
    deskLoginPage({ ...given, agents: [hostile] }),
  ]) {
    expect(text).not.toContain('<script>alert')
    expect(text).not.toContain('<img')
  }
})
