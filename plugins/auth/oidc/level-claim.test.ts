import { expect, test } from 'vitest'
import { installed, type InstallationSettings } from './testing/installation.ts'

const [low, substantial] = [
  'http://eidas.europa.eu/LoA/low',
  'http://eidas.europa.eu/LoA/substantial',
]

/** As nl-rdo-max does: no `acr`, and the level in what it tells besides the ID token. */
const settings: InstallationSettings = {
  table: {
    levels: [
      { acr: low, level: 'low' },
      { acr: substantial, level: 'substantial' },
    ],
    minimum_level: 'substantial',
    level_claim: 'loa_authn',
    cancel_errors: ['access_denied', 'login_required'],
    userinfo_signed_response_alg: 'RS256',
  },
  provider: {
    client: { userinfo_signed_response_alg: 'RS256' },
    configuration: {
      features: { jwtUserinfo: { enabled: true } },
      claims: { openid: ['sub', 'loa_authn'], profile: ['name', 'bsn'] },
    },
  },
}

async function comesBack(loa_authn: string | undefined, error?: string) {
  const at = await installed(settings)
  const { claims } = at.provider.person
  at.provider.person = { sub: 'f3a1', claims: { ...claims, ...(loa_authn && { loa_authn }) } }
  at.provider.error = error
  const response = await at.browser().logsIn(await at.start(at.request))
  const result = await at.openResult(at.peer.received[0]?.body)
  const asked = at.provider.asked.filter(({ path }) => path === '/me').length
  return {
    at,
    ...result,
    asked,
    notice: /notice=(.*)/.exec(response.headers.get('location') ?? ''),
  }
}

test('a level that is told besides the ID token counts, and is asked once with all the rest', async () => {
  const { status, level, attributes, asked } = await comesBack(substantial)
  expect({ status, level, asked }).toEqual({ status: 'success', level: 'substantial', asked: 1 })
  expect(attributes).toEqual({ name: 'Naam-Kanarie', bsn: '999990019' })
})

test.each([[low], [undefined]])('%j there is too low', async (level) => {
  const { status, notice } = await comesBack(level)
  expect([status, notice?.[1]]).toEqual(['failed', 'level_too_low'])
})

test('who stopped there, which it calls otherwise, cancelled', async () => {
  const { status, notice } = await comesBack(substantial, 'login_required')
  expect([status, notice?.[1]]).toEqual(['failed', 'cancelled'])
})
