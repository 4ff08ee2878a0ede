import {
  clientSecret,
  type TestProvider,
  testProvider,
} from '../../plugins/auth/oidc/testing/provider.ts'
import type { Citizen } from './citizen.ts'
import { template } from './databases.ts'
import { Installation, type MoreConfiguration } from './installation.ts'
import { expect, test as base } from './test.ts'

export { expect }

/** What `[[auth_methods]]` and `[auth.login]` add to the demo: a login at a real OpenID provider. */
const configurationFor =
  (issuer: string, more: string): MoreConfiguration =>
  ({ contact, internal }) => `
[[auth_methods]]
tag = "demo"
name = "Testinlog"
image_path = "/images/demo.svg"
start = "/auth/demo"

[[auth_methods]]
tag = "login"
name = "Voorbeeldinlog"
image_path = "/images/demo.svg"
start = "/auth/login"

[auth.login]
plugin = "oidc"
name = "Voorbeeldinlog"
# The desk knows this key already.
signing_privkey = { type = "EC", key_file = "keys/auth-demo-signing.private.pem" }
encryption_pubkey = { type = "RSA", key_file = "keys/comm-decryption.public.pem" }
allowed_origins = ["${contact}", "${internal}"]
issuer = "${issuer}"
client_id = "municipality"
client_secret = "${clientSecret}"
scopes = ["openid", "profile"]
levels = ["low", "substantial", "high"]
minimum_level = "substantial"
attributes = { name = "name", address = "home", bsn = "bsn", date_of_birth = "birthdate" }
${more}`

const canary = {
  sub: 'f3a1',
  acr: 'substantial',
  claims: {
    name: 'Naam-Kanarie',
    bsn: '999990019',
    home: 'Kanariestraat 1',
    birthdate: '1980-01-31',
  },
}

interface Fixtures {
  /** TOML that `[auth.login]` has besides. */
  login: string
  provider: TestProvider
}

/** The demo with a provider beside it, on whose page the citizen presses a button. */
export const test = base.extend<Fixtures>({
  login: ['', { option: true }],
  provider: async ({ browserName }, use) => {
    void browserName
    const provider = await testProvider()
    provider.person = canary
    await use(provider)
    await provider.close()
  },
  configuration: async ({ provider, login }, use) => use(configurationFor(provider.issuer, login)),
  installation: async ({ installation, provider }, use) => {
    provider.comesBackTo(callbackOf(installation))
    await use(installation)
  },
})

const callbackOf = ({ contact }: Installation) => `${contact}/auth/login/callback`

export const registered = 'Gemeente Voorbeeld (geregistreerd)'
// Who is logged in there already is asked again.
const more = `prompt = "login"
registered_name = "${registered}"`

interface Shared {
  shared: { installation: Installation; provider: TestProvider }
}

/** The same for several tests of a file, which go one after the other. The provider tells who logged out there. */
export const testOfOne = test.extend<object, Shared>({
  shared: [
    async ({ browserName }, use) => {
      void browserName
      const provider = await testProvider({ tells: true })
      provider.person = canary
      const installation = await Installation.start({
        template: template(),
        more: configurationFor(provider.issuer, more),
      })
      provider.comesBackTo(callbackOf(installation))
      await use({ installation, provider })
      await installation.remove()
      await provider.close()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  provider: ({ shared }, use) => use(shared.provider),
  installation: ({ shared }, use) => use(shared.installation),
})

/** From the municipal page to the provider's. */
export async function goesToTheProvider(citizen: Citizen): Promise<void> {
  await citizen.chooses('Voorbeeldinlog')
  await citizen.page.getByRole('button', { name: 'Verder naar Voorbeeldinlog' }).click()
  await expect(citizen.page.getByRole('heading', { level: 1 })).toHaveText(
    'Inloggen bij de aanbieder',
  )
}

/**
 * Presses "Inloggen" at the provider, and changes the address that the browser is sent back with: what a man in the
 * middle or another page could do with it.
 */
export async function comesBack(
  citizen: Citizen,
  issuer: string,
  change: (answer: URL) => void,
): Promise<void> {
  const { page } = citizen
  await page.route(`${issuer}/interaction/**`, async (route) => {
    const next = (answer: { headers(): Record<string, string> }) =>
      new URL(answer.headers().location ?? '', issuer)
    const resumed = await next(await route.fetch({ maxRedirects: 0 }))
    const answer = await next(await page.request.get(resumed.href, { maxRedirects: 0 }))
    change(answer)
    await route.fulfill({ status: 303, headers: { location: answer.href } })
  })
  await page.getByRole('button', { name: 'Inloggen' }).click()
  await page.waitForURL((url) => url.origin !== issuer)
  await page.unroute(`${issuer}/interaction/**`)
}
