import { expect, test } from 'vitest'
import { deskLoginPage } from './login-page.ts'

const hostile = `</script><script>alert(1)</script>"><img src=x onerror=alert(1)>`
const organisation = { name: 'Gemeente Voorbeeld', website: 'https://voorbeeld.example/' }

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
    notice: 'unknown_agent',
  })
  expect(text).toMatch(/role="alert"[\s\S]*niet bekend/)
})

test('where this login is off, nothing can be chosen and it says so', () => {
  const text = deskLoginPage({ locale: 'nl', agents: [], organisation, base: '/desk' })
  expect(text).not.toContain('<form')
  expect(text).toContain('Inloggen is hier uitgeschakeld')
})

test('who logs in at the organisation presses one button, and no name can be chosen', () => {
  const page = { locale: 'nl' as const, agents: [], atOrganisation: true, organisation }
  const text = deskLoginPage({ ...page, base: '/desk' })
  expect(text).toContain('href="/desk/login/organisation"')
  expect(text).not.toContain('name="agent"')
})

test('names are text', () => {
  const text = deskLoginPage({
    locale: 'en',
    agents: [hostile],
    atOrganisation: true,
    organisation: { name: hostile },
    base: '/desk',
  })
  expect(text).not.toContain('<script>alert')
  expect(text).not.toContain('<img')
})
