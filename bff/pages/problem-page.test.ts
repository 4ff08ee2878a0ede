import { describe, expect, test } from 'vitest'
import { Problem, statusOfProblem, type ProblemCode } from '../../protocol/problem.ts'
import { locales } from '../../ui/locale.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { configOf, site } from '../testing/core.ts'
import { problemPage, type ProblemPage } from './problem-page.ts'

const config = configOf()
const shown = (code: ProblemCode, more: Partial<ProblemPage> = {}, facts = {}) =>
  problemPage({ problem: new Problem(code, facts), config, locale: 'nl', ...more })
const heading = (text: string) => /<h1>([^<]*)<\/h1>/.exec(text)?.[1]
const codes = Object.keys(statusOfProblem) as ProblemCode[]

test.each(codes)('%s is a sentence in every language, with a way on', (code) => {
  for (const locale of locales) {
    const text = shown(code, { locale }, { method: 'chat' })
    expect(heading(text)?.length).toBeGreaterThan(10)
    expect(text).toContain(`href="${site}"`)
    expect(text).not.toContain(code)
    expect(text).not.toMatch(/undefined|\[object/)
  }
})

test.each(codes)('%s has a way on also where the organisation has no website', (code) => {
  const problem = new Problem(code, { method: 'chat' })
  const organisation = { name: 'Gemeente Voorbeeld' }
  const begins = { ...config, organisation }
  for (const locale of locales)
    expect(problemPage({ problem, config: begins, locale })).toContain(
      `href="/id/contact?lang=${locale}"`,
    )
  const nothing = { ...begins, purposes: new Map() }
  expect(problemPage({ problem, config: nothing, locale: 'nl' })).toContain(
    'U kunt dit venster sluiten.',
  )
})

test('only what is our own fault is called that', () => {
  const { internal } = pageMessages('nl', config.wording).problems
  const ours = codes.filter(
    (code) => heading(shown(code, {}, { method: 'chat' })) === internal.title,
  )
  expect(ours.sort()).toEqual(['database_unavailable', 'delivery_failed', 'internal'])
})

describe('it names what happened', () => {
  test.each([
    ['method_closed', { method: 'chat' }, 'Chatten kan nu niet'],
    ['method_closed', {}, 'Wij zijn nu gesloten'],
    ['plugin_busy', { method: 'chat' }, 'Het is nu erg druk'],
    ['plugin_unavailable', { method: 'demo' }, 'Testinlog werkt nu even niet'],
    ['plugin_unavailable', { method: 'gone' }, 'Er ging bij ons iets mis'],
    ['rate_limited', {}, 'Het is nu erg druk'],
    ['signed_request_expired', {}, 'Deze pagina is niet meer geldig'],
    ['signed_request_invalid', {}, 'Deze pagina bestaat niet'],
    ['authentication_required', {}, 'Laat eerst zien wie u bent'],
    ['auth_result_invalid', {}, 'Het inloggen is niet gelukt'],
  ] as const)('%s %j', (code, facts, title) => {
    expect(heading(shown(code, {}, facts))).toBe(title)
  })
})

test('what may pass can be tried again with one press, what is refused for good can’t', () => {
  const again = { purpose: 'report_move', auth_method: 'demo', comm_method: 'chat' }
  for (const code of ['rate_limited', 'plugin_busy', 'plugin_slow', 'internal'] as const)
    expect(shown(code, { again })).toContain('action="/id/start"')
  for (const code of ['method_closed', 'method_unknown', 'authentication_required'] as const)
    expect(shown(code, { again })).not.toContain('/start')
})
