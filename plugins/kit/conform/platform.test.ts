import { expect, onTestFinished, test, type TestContext } from 'vitest'
import type { PlatformCheck } from './checks-of-platform.ts'
import { pressingCitizen } from './citizen.ts'
import { Listener } from './listener.ts'
import { conformPlatform } from './platform.ts'
import { type PlatformFault, platformPart, platformSecrets } from './testing/platform-part.ts'

async function judge(
  after: TestContext['onTestFinished'],
  family: 2021 | 2024,
  fault?: PlatformFault,
) {
  const part = await platformPart(family, fault)
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  after(async () => void (await Promise.all([part.close(), listener.close()])))
  const settings = {
    url: `${part.url}/`,
    family,
    ...(family === 2021 && { infoUrl: `${part.url}/inside` }),
    purpose: 'report_move',
    authMethod: 'login',
    secrets: platformSecrets,
    frameAncestor: fault === 'framed by anybody' ? undefined : 'https://video.example',
    shows: 'Somebody',
    // Who waits for what never comes needn't wait long.
    ...(fault === 'a silent stream' && { newsWithin: 500 }),
  }
  const pressed = { steps: [{ card: '1' }], cancels: /cancel/ }
  const citizen = pressingCitizen(listener, pressed, { fetch })
  const deps = { listener, citizen, fetch, now: () => new Date() }
  return (await conformPlatform(settings, deps)).told().findings
}

test.for([2021, 2024] as const)(
  'a right plugin of the family of %s passes every check that is for it',
  async (family) => {
    const findings = await judge(onTestFinished, family)
    const others = findings.filter(({ verdict }) => verdict !== 'pass')
    expect(others.map(({ id, came }) => `${id}: ${came}`)).toEqual(
      family === 2021
        ? [
            'host-live: the family of 2021 has no stream',
            'host-live-refused: the family of 2021 has no stream',
          ]
        : [
            'host-info: the family of 2024 has none',
            'host-info-not-public: the family of 2024 has none',
          ],
    )
  },
)

const broken: readonly [PlatformFault, PlatformCheck, (2021 | 2024)?][] = [
  ['one secret for both', 'guest-forged'],
  ['one secret for both', 'host-forged', 2021],
  ['nobody’s signature', 'guest-forged'],
  ['no exp', 'guest-no-expiry'],
  ['no exp', 'host-no-expiry', 2021],
  ['expired ones', 'guest-expired'],
  ['expired ones', 'host-expired'],
  ['no room', 'guest-shape'],
  ['any purpose', 'guest-purpose'],
  ['no redirect', 'guest-init'],
  ['params of nothing', 'guest-params'],
  ['a token in the address', 'guest-hidden'],
  ['a redirect', 'guest-start'],
  ['another purpose', 'guest-start-purpose'],
  ['starts the other way', 'guest-start-again'],
  ['starts the other way', 'guest-start-again', 2021],
  ['starts whoever', 'guest-start-changed'],
  ['no page', 'host-page'],
  ['everybody’s room', 'host-other-room'],
  ['everybody’s room', 'host-other-room', 2021],
  ['nobody', 'host-shows'],
  ['attributes while busy', 'host-info', 2021],
  ['session_info for all', 'host-info-not-public', 2021],
  ['guests are hosts', 'host-guest'],
  ['guests are hosts', 'host-guest', 2021],
  ['any claims', 'host-claims'],
  ['a silent stream', 'host-live'],
  ['a stream for anybody', 'host-live-refused'],
  ['framed by anybody', 'framed'],
  ['guests framed', 'not-framed'],
  ['stored', 'not-stored'],
  ['a referrer', 'no-referrer'],
  ['nothing shared', 'host-shared'],
  ['nothing shared', 'host-shared', 2021],
  ['nobody comes back', 'guest-returns'],
  ['starts for ever', 'guest-start-shared'],
  ['an end of nothing', 'host-ended'],
  ['no second end', 'host-end'],
]

test.concurrent.for(broken)(
  'a plugin for platforms that is wrong (%s) fails %s',
  async ([fault, id, family = 2024], { onTestFinished }) => {
    const found = (await judge(onTestFinished, family, fault)).find((one) => one.id === id)
    expect(found?.verdict).toBe('FAIL')
    expect(found?.came).not.toMatch(/eyJ|Somebody|Conform/)
  },
)

test('equal secrets, or short ones, fail before anything is asked', async () => {
  const listener = await Listener.start({ listen: '127.0.0.1:0' })
  onTestFinished(() => listener.close())
  const citizen = pressingCitizen(listener, { steps: [{}], cancels: /cancel/ }, { fetch })
  const nobody: typeof fetch = () => Promise.reject(new Error('nobody is there'))
  const deps = { listener, citizen, fetch: nobody, now: () => new Date() }
  const url = 'http://127.0.0.1:1'
  const about = { url, family: 2024, purpose: 'report_move', authMethod: 'login' } as const
  for (const [guest, host, came] of [
    [platformSecrets.guest, platformSecrets.guest, 'the same twice'],
    [platformSecrets.guest, platformSecrets.host.slice(0, 31), 'a shorter one'],
  ] as const) {
    const report = await conformPlatform({ ...about, secrets: { guest, host } }, deps)
    expect(report.told().findings[0]).toMatchObject({ id: 'secrets', verdict: 'FAIL', came })
  }
})
