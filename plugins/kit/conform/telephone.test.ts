import { expect, test, type TestContext } from 'vitest'
import { ask } from './ask.ts'
import { type TelephoneCheck, telephoneChecks } from './checks-of-telephone.ts'
import type { Family } from './judge-result.ts'
import { Listener } from './listener.ts'
import { playedPlugins } from './played-plugins.ts'
import { Report } from './report.ts'
import { judgeTelephone } from './telephone.ts'
import { corePart } from './testing/core-part.ts'
import type { TelephoneFault, TelephoneWay } from './testing/telephone-part.ts'

async function judge(
  after: TestContext['onTestFinished'],
  way?: TelephoneFault | TelephoneWay,
  family?: Family,
) {
  const part = await corePart(way)
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  part.plugins = listener.base
  after(async () => void (await Promise.all([part.close(), listener.close()])))
  const report = new Report('core', telephoneChecks)
  const chosen = { purpose: 'report_move', auth_method: 'login', comm_method: 'call' }
  const start = (init: RequestInit) => ask(`${part.url}/start`, init, { fetch })
  await judgeTelephone(
    { chosen, family, start, plugins: playedPlugins(listener) },
    { listener, fetch, now: () => new Date() },
    report,
  )
  return report.told().findings
}

test.concurrent.for<[TelephoneWay, Family, string]>([
  ['the tel: URL itself', 2021, 'the tel: URL'],
  ['a call page elsewhere', 2021, 'an address with a JWS'],
  ['a bare JWS', 2024, 'a bare JWS'],
])(
  'a telephone number goes on as %s in the family of %s, and in no other',
  async ([way, family, what], { onTestFinished }) => {
    const own = await judge(onTestFinished, way, family)
    expect(own.filter(({ verdict }) => verdict === 'FAIL')).toEqual([])
    expect(own[0]).toMatchObject({ id: 'telephone-continuation', verdict: 'pass' })
    const other = family === 2021 ? 2024 : 2021
    const came = `${what}, in the ${other} family`
    expect((await judge(onTestFinished, way, other))[0]).toMatchObject({ verdict: 'FAIL', came })
  },
)

const broken: readonly [TelephoneFault, TelephoneCheck, string | RegExp][] = [
  ['no continuation for a telephone', 'telephone-continuation', 'none'],
  ['a telephone page of nothing', 'telephone-page', / without the number or the code$/],
  ['a telephone page that is kept', 'telephone-page', /^status 200 .* that may be stored$/],
  ['a telephone token with a subject', 'telephone-token', '1 others as well'],
  ['a telephone token for a day', 'telephone-token', 'one that lives 86400 s'],
  ['a telephone token by nobody', 'telephone-token', 'another algorithm, or no signature'],
]

test.concurrent.for(broken)(
  'a core that is wrong (%s) fails %s',
  async ([fault, id, came], { onTestFinished }) => {
    const found = (await judge(onTestFinished, fault)).find((one) => one.id === id)
    expect(found).toMatchObject({ verdict: 'FAIL', came: expect.stringMatching(came) })
  },
)
