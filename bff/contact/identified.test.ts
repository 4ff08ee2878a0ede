import { expect, test } from 'vitest'
import { questionMessages } from '../../ui/messages/questions.ts'
import { purposeOptions } from '../discovery/purpose-options.ts'
import { configOf, noon } from '../testing/core.ts'
import { contactPage } from './contact-page.ts'

async function pageFor(identified: boolean, loginWorks = true): Promise<string> {
  const config = configOf()
  const purpose = config.purposes.get('report_move')
  if (!purpose) throw new TypeError('no purpose')
  const options = await purposeOptions(purpose, {
    config,
    locale: 'nl',
    availability: { ofChannel: async () => ({ available: true }), isThere: () => true },
  })
  const auth_methods = options.auth_methods.map((method) => ({ ...method, available: loginWorks }))
  return contactPage({
    purpose: purpose.tag,
    options: { ...options, auth_methods },
    path: '/contact/report_move',
    config,
    locale: 'nl',
    words: questionMessages('nl', config.wording),
    now: noon,
    identified,
  })
}

test('who has shown who they are is asked only how, and told why', async () => {
  const text = await pageFor(true)
  expect(text).toContain('Wij weten nu wie u bent')
  expect(text).toContain('U hoeft niet nog een keer in te loggen.')
  expect(text).toMatch(/name="comm_method"\s+value="chat"/)
  expect(text).not.toContain('auth_method')
  expect(text).not.toContain('Laat zien wie u bent')
  expect(text).toContain('Dit delen we met de medewerker')
  expect(text).toContain('Verder met Chatten')
})

test('the widget, which would ask it again, is not on that page', async () => {
  expect(await pageFor(true)).not.toMatch(/<id-contact|id-contact\.js/)
  expect(await pageFor(false)).toMatch(/<id-contact[\s\S]*id-contact\.js/)
})

test('where no way to log in works it is closed, except for who has logged in', async () => {
  const text = await pageFor(false, false)
  expect(text).toContain('Contact is nu niet mogelijk')
  expect(text).toMatch(/choice-closed[\s\S]*Testinlog[\s\S]*Nu niet mogelijk/)
  expect(await pageFor(true, false)).toContain('Verder met Chatten')
})
