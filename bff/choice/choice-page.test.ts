import { expect, test } from 'vitest'
import { configOf } from '../testing/core.ts'
import { choicePage } from './choice-page.ts'

test('a way to log in that does not work now is shown as such, and can not be chosen', () => {
  const config = configOf()
  const purpose = config.purposes.get('report_move')
  if (!purpose) throw new TypeError('no purpose')
  const text = choicePage({
    config,
    locale: 'nl',
    purpose,
    address: 'name',
    link: {
      purpose: 'report_move',
      expired: false,
      signer: 'room',
      startUrl: 'https://comm.example/start',
      displayName: 'Videobellen',
    },
    isThere: ({ tag }) => tag !== 'wallet',
  })
  expect(text).toMatch(/value="wallet"[^>]*disabled/)
  expect(text).not.toMatch(/value="demo"[^>]*disabled/)
  expect(text).toContain('Werkt nu even niet')
})
