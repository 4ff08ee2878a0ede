import { afterAll, beforeAll, expect, it } from 'vitest'
import { demoConfiguration, type TestComm, testComm } from '../testing/comm.ts'
import { openEmbedded } from '../testing/databases.ts'
import { clientSecret, type TestOrganisation, testOrganisation } from '../testing/organisation.ts'
import { Browser } from '../testing/people.ts'
import { askingTable, platformTables } from '../testing/platform.ts'

let organisation: TestOrganisation
let comm: TestComm
beforeAll(async () => {
  organisation = await testOrganisation('http://localhost:8081/desk')
  organisation.person = { sub: 'f3a1', name: 'Medewerker 1', groups: ['kcc'] }
  const { issuer } = organisation
  const groups = { kcc: { subjects: ['report_move'] } }
  const oidc = { issuer, client_id: 'desk', client_secret: clientSecret, groups }
  const platforms = { video: { ...platformTables.video, require_agent_login: true } }
  comm = await testComm(
    {
      internal_secret: 'a secret of thirty-two characters',
      comm: { ...demoConfiguration.comm, ...askingTable, platforms, desk: { oidc } },
    },
    openEmbedded,
  )
})
afterAll(() => Promise.all([comm.close(), organisation.close()]))

it('by way of the organisation’s own login the window never loses the frame that opened it', async () => {
  const confirms = `/platform/video/host/login/${'A'.repeat(43)}`
  const window = new Browser(comm)
  const answers = [await window.get(confirms), await window.get('/desk/login')]
  const begun = await window.get('/desk/login/organisation')
  const came = new URL(await organisation.visit(begun.headers.get('location') ?? ''))
  const back = await window.get(came.pathname + came.search)
  expect(back.headers.get('refresh')).toBe(`0;url=${confirms}`)
  const last = await window.get(confirms)
  expect(last.status).toBe(200)
  for (const { headers } of [...answers, begun, back, last])
    expect(headers.get('cross-origin-opener-policy') ?? 'unsafe-none').toBe('unsafe-none')
})
