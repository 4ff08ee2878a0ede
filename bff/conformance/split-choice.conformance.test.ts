import { describe, expect, test } from 'vitest'
import { Citizen, locationOf } from './testing/citizen.ts'
import { families } from './testing/families.ts'
import { conversation, login, sharedInstallation } from './testing/installation.ts'
import { form } from './testing/requests.ts'
import { authResult, expectNothingOf } from './testing/tokens.ts'

const site = 'https://www.gemeente.example'
const return_url = `${site}/verhuizen`
const first = { purpose: 'report_move', auth_method: 'irma', return_url }
const then = { purpose: 'report_move', comm_method: 'chat', return_url }
/** A form on the municipality's website, on another site than the core. */
const fromSite = { origin: site, 'sec-fetch-site': 'cross-site' }
const fromNeighbour = { origin: site, 'sec-fetch-site': 'same-site' }

describe.each(families)('identifying first, on a configuration of %s', (family) => {
  const at = sharedInstallation({
    family,
    change: (tables) => ({ ...tables, return_origins: [site] }),
  })
  const startUrl = () => `${at.server.url}/start`

  /** Goes to identify, and gives the address that the auth plugin sends the citizen back to. */
  async function identify(citizen: Citizen): Promise<string> {
    const response = await citizen.go(startUrl(), form(first, fromSite))
    expect(locationOf(response)).toBe(login.client_url)
    return String(at.auth.starts.at(-1)?.continuation)
  }

  test('and choosing after brings the result to the comm plugin, once', async () => {
    const citizen = new Citizen()
    const jwe = await authResult()
    const back = await citizen.go(`${await identify(citizen)}?result=${jwe}`)
    expect(back.status).toBe(303)
    expect(locationOf(back)).toBe(`${return_url}#id-contact=identified`)
    expect(at.comm.starts).toEqual([])

    const chosen = await citizen.go(startUrl(), form(then, fromNeighbour))
    expect(locationOf(chosen)).toBe(conversation(at.comm.url).client_url)
    expect(at.comm.starts).toMatchObject([{ purpose: 'report_move', auth_result: jwe }])
    expect(citizen.cookies.size).toBe(0)

    const again = await citizen.go(startUrl(), form(then, fromNeighbour))
    expect(again.status).toBe(400)
    expect(at.comm.starts).toHaveLength(1)
    expectNothingOf(jwe, await at.server.said())
  })

  test('keeps the result in sealed cookies that no script and no other site gets', async () => {
    const citizen = new Citizen()
    const jwe = await authResult()
    await citizen.go(`${await identify(citizen)}?result=${jwe}`)
    expect(citizen.set.length).toBeGreaterThan(1)
    for (const line of citizen.set) {
      expect(line).toMatch(/^__Host-/)
      for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
        expect(line).toContain(flag)
      expect(line).not.toContain(jwe.slice(-40))
      expect(line.length).toBeLessThan(4096)
    }
  })

  test('from another site goes through one step more, where the browser brings its cookies', async () => {
    const citizen = new Citizen()
    const jwe = await authResult()
    await citizen.go(`${await identify(citizen)}?result=${jwe}`)
    // Browsers leave these cookies out of a form that another site sends.
    const step = await new Citizen().go(startUrl(), form(then, fromSite))
    expect(step.status).toBe(303)
    expect(at.comm.starts).toEqual([])
    const chosen = await citizen.go(locationOf(step))
    expect(locationOf(chosen)).toBe(conversation(at.comm.url).client_url)
    expect(at.comm.starts).toMatchObject([{ auth_result: jwe }])
  })

  test('gives another browser nothing, though it has the whole address', async () => {
    const citizen = new Citizen()
    const other = new Citizen()
    const address = `${await identify(citizen)}?result=${await authResult()}`
    expect(locationOf(await other.go(address))).toBe(`${return_url}#id-contact=failed`)
    expect(other.cookies.size).toBe(0)
    const chosen = await other.go(startUrl(), form(then, fromNeighbour))
    expect(chosen.status).toBe(400)
    expect(at.comm.starts).toEqual([])
  })

  test('and going on from a site that is not configured uses nothing of it', async () => {
    const citizen = new Citizen()
    await citizen.go(`${await identify(citizen)}?result=${await authResult()}`)
    const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    expect((await citizen.go(startUrl(), form(then, evil))).status).toBe(400)
    expect(at.comm.starts).toEqual([])
  })

  test('and coming back without a result is said to have failed', async () => {
    const citizen = new Citizen()
    const back = await citizen.go(await identify(citizen))
    expect(locationOf(back)).toBe(`${return_url}#id-contact=failed`)
  })

  test('can be tried again with the same cookies when the comm plugin fails', async () => {
    const citizen = new Citizen()
    const jwe = await authResult()
    await citizen.go(`${await identify(citizen)}?result=${jwe}`)
    at.comm.answer = (_asked, response) => void response.writeHead(500).end()
    const failed = await citizen.go(startUrl(), form(then, fromNeighbour))
    expect(failed.status).toBe(502)
    at.comm.answer = undefined
    const chosen = await citizen.go(startUrl(), form(then, fromNeighbour))
    expect(locationOf(chosen)).toBe(conversation(at.comm.url).client_url)
    expect(at.comm.starts.at(-1)).toMatchObject({ auth_result: jwe })
  })
})
