import { describe, expect, onTestFinished, test } from 'vitest'
import { Citizen, locationOf } from './testing/citizen.ts'
import { fileOf, secret } from './testing/families.ts'
import {
  conversation,
  endInstallation,
  login,
  sharedInstallation,
  startInstallation,
  type Installation,
} from './testing/installation.ts'
import { clientUrl, form, json } from './testing/requests.ts'
import { authResult } from './testing/tokens.ts'

const site = 'https://www.gemeente.example'
const return_url = `${site}/verhuizen`
const returns = (tables: Record<string, unknown>) => ({
  ...tables,
  return_origins: [site],
  // Here we show the number to call ourselves.
  ui_tel_url: undefined,
})

/** What happens to the server between every two steps of a citizen. */
const happenings = {
  'it is killed': ({ server }: Installation) => server.restart('SIGKILL'),
  'it is stopped': ({ server }: Installation) => server.restart('SIGTERM'),
}

describe.each([
  ['2021', 'it is killed'],
  ['2024', 'it is stopped'],
] as const)(
  'on a configuration of %s, when %s and started again between steps,',
  (family, what) => {
    const at = sharedInstallation({ family, change: returns })
    const happens = () => happenings[what](at)

    test('a citizen goes on by way of us to a conversation, also twice', async () => {
      const jwe = await authResult()
      const body = { purpose: 'report_move', auth_method: 'browser', comm_method: 'chat' }
      const started = await fetch(`${at.server.url}/start`, json(body))
      expect(await clientUrl(started)).toBe(login.client_url)
      const shim = String(at.auth.starts[0]?.continuation)
      for (let time = 1; time <= 2; time += 1) {
        await happens()
        const onward = await new Citizen().go(`${shim}?result=${jwe}`)
        expect(locationOf(onward)).toBe(conversation(at.comm.url).client_url)
        expect(at.comm.results).toHaveLength(time)
      }
    })

    test('a citizen reads the number to call', async () => {
      at.comm.answer = () => ({ client_url: 'tel:0881234567,4820173956' })
      const body = { purpose: 'report_move', auth_method: 'browser', comm_method: 'call' }
      await fetch(`${at.server.url}/start`, json(body))
      const page = String(at.auth.starts[0]?.continuation)
      await happens()
      expect((await new Citizen().go(page)).status).toBe(200)
    })

    test('a citizen who identified first goes on to the channel chosen after', async () => {
      const citizen = new Citizen()
      const jwe = await authResult()
      const first = { purpose: 'report_move', auth_method: 'irma', return_url }
      await citizen.go(`${at.server.url}/start`, form(first))
      const back = String(at.auth.starts[0]?.continuation)
      await happens()
      const page = await citizen.go(`${back}?result=${jwe}`)
      expect(locationOf(page)).toBe(`${return_url}#id-contact=identified`)
      await happens()
      const then = { purpose: 'report_move', comm_method: 'chat', return_url }
      const fromSite = { origin: site, 'sec-fetch-site': 'cross-site' }
      const step = await new Citizen().go(`${at.server.url}/start`, form(then, fromSite))
      await happens()
      const chosen = await citizen.go(locationOf(step))
      expect(locationOf(chosen)).toBe(conversation(at.comm.url).client_url)
      expect(at.comm.starts).toMatchObject([{ auth_result: jwe }])
    })

    test('a citizen who cancels is taken back to the page that they came from', async () => {
      const body = { purpose: 'report_move', auth_method: 'irma', comm_method: 'chat', return_url }
      await fetch(`${at.server.url}/start`, json(body))
      const cancel = String(at.auth.starts[0]?.cancel_url)
      await happens()
      const back = await new Citizen().go(`${cancel}?notice=cancelled`)
      expect(locationOf(back)).toBe(`${return_url}#id-contact=cancelled`)
    })
  },
)

describe('when the secret is replaced', () => {
  const fresh = 'een-nieuw-geheim-dat-ook-nergens-mag-staan'
  const replaced =
    (previous: object) =>
    ({ server, auth, comm }: Installation) =>
      server.write(
        fileOf('2024', { auth: auth.url, comm: comm.url }, server.ports, (tables) => ({
          ...returns(tables),
          internal_secret: fresh,
          ...previous,
        })),
      )

  async function underWay() {
    const at = await startInstallation({ family: '2024', change: returns })
    onTestFinished(() => endInstallation(at))
    const body = { purpose: 'report_move', auth_method: 'browser', comm_method: 'chat' }
    await fetch(`${at.server.url}/start`, json(body))
    const citizen = new Citizen()
    const first = { purpose: 'report_move', auth_method: 'irma', return_url }
    await citizen.go(`${at.server.url}/start`, form(first))
    const [shim, back] = at.auth.starts.map(({ continuation }) => String(continuation))
    return { at, citizen, shim, back, jwe: await authResult() }
  }

  test.each([
    ['by a restart', (at: Installation) => at.server.restart()],
    ['by a reload', (at: Installation) => at.server.reload()],
  ])('%s and the old one is kept beside it, everybody goes on', async (_what, apply) => {
    const { at, citizen, shim, back, jwe } = await underWay()
    await citizen.go(`${back}?result=${jwe}`)
    await replaced({ previous_internal_secret: secret })(at)
    await apply(at)
    const onward = await citizen.go(`${shim}?result=${jwe}`)
    expect(locationOf(onward)).toBe(conversation(at.comm.url).client_url)
    const then = { purpose: 'report_move', comm_method: 'chat', return_url }
    const fromSite = { origin: site, 'sec-fetch-site': 'same-site' }
    const chosen = await citizen.go(`${at.server.url}/start`, form(then, fromSite))
    expect(locationOf(chosen)).toBe(conversation(at.comm.url).client_url)
    expect(at.comm.starts.at(-1)).toMatchObject({ auth_result: jwe })
  })

  test('and the old one is thrown away, nothing opens that it sealed, and citizens read so', async () => {
    const { at, citizen, shim, jwe } = await underWay()
    await replaced({})(at)
    await at.server.reload()
    const page = await citizen.go(`${shim}?result=${jwe}`)
    expect(page.status).toBe(400)
    expect(page.headers.get('content-type')).toMatch(/^text\/html/)
    expect(at.comm.results).toEqual([])
  })
})
