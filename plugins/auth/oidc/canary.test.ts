import { afterEach, expect, test } from 'vitest'
import {
  installation,
  type Installation,
  type InstallationSettings,
} from './testing/installation.ts'

let at: Installation
afterEach(() => at.close())

const canaries = {
  sub: 'Kanarie-onderwerp',
  name: 'Kanarie-naam',
  birthdate: '1980-01-31',
  bsn: '999990019',
}

/** Logs in, and gives everything that anybody but the comm plugin could read of it. */
async function readable(settings: InstallationSettings, ending: (at: Installation) => void) {
  at = await installation(settings)
  const { sub, ...claims } = canaries
  at.provider.person = { sub, acr: 'substantial', claims }
  const browser = at.browser()
  const client = await at.start({ ...at.request, attributes: ['name', 'bsn', 'date_of_birth'] })
  const back = await browser.visits(client)
  const kept = [...browser.cookies.values()].join(' ')
  ending(at)
  const response = await browser.ask(back)
  const parts = (text: string) =>
    text.split(/[./=&? ]/).map((part) => Buffer.from(part, 'base64url'))
  const session = at.peer.received[0]
    ? ((await at.openResult(at.peer.received[0].body)).session_url ?? '')
    : ''
  const seen = [
    ...at.lines,
    client,
    back,
    kept,
    [...browser.cookies.values()].join(' '),
    session,
    JSON.stringify([...response.headers]),
    await response.text(),
    ...at.peer.received.map(({ path, body }) => `${path} ${body}`),
  ].join('\n')
  return `${seen}\n${parts(seen).join('\n')}`
}

const table = { attributes: { name: 'name', bsn: 'bsn', date_of_birth: 'birthdate' } }

test.each<[string, InstallationSettings, (at: Installation) => void]>([
  ['a login', { table }, () => undefined],
  [
    'a login without its claims',
    { table },
    ({ provider }) => (provider.person.claims = { name: canaries.name }),
  ],
  ['a login that is too low', { table: { ...table, minimum_level: 'high' } }, () => undefined],
  ['a provider that goes down', { table }, ({ provider }) => (provider.condition = 'down')],
  [
    'claims of somebody else',
    {
      table,
      between: (url, answer) =>
        url.endsWith('/me') ? Response.json({ ...canaries, sub: 'other' }) : answer,
    },
    () => undefined,
  ],
  [
    'claims in an error of the provider',
    {
      table,
      between: (url, answer) =>
        url.endsWith('/me')
          ? Response.json(
              { error: canaries.name, error_description: canaries.bsn },
              { status: 400 },
            )
          : answer,
    },
    () => undefined,
  ],
  [
    'a token that is wrong',
    {
      table,
      between: async (url, answer) =>
        url.endsWith('/token')
          ? Response.json({ ...(await answer.json()), token_type: canaries.name })
          : answer,
    },
    () => undefined,
  ],
])(
  'of %s nothing that the provider said can be read in a log, an address, a page or a cookie',
  async (_, settings, ending) => {
    const seen = await readable(settings, ending)
    for (const canary of [...Object.values(canaries), '31-01-1980'])
      expect(seen).not.toContain(canary)
  },
)
