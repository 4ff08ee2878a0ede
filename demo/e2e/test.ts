import { type Browser, type BrowserContext, test as base } from '@playwright/test'
import { Agent } from './agent.ts'
import { Citizen } from './citizen.ts'
import { type DatabaseKind, makeDatabase, template } from './databases.ts'
import { Installation, type MoreConfiguration } from './installation.ts'

interface Fixtures {
  /** Set for a whole project (playwright.config.ts). */
  database: DatabaseKind
  /** TOML that changes the demo's configuration: `test.use({ configuration: … })`. */
  configuration: MoreConfiguration
  installation: Installation
  /** A browser of their own, with nobody else's cookies. */
  citizen: Citizen
  agent: Agent
  /** As many more as a test needs, each in a browser of their own. */
  another: { citizen(): Promise<Citizen>; agent(): Promise<Agent> }
}

export const test = base.extend<Fixtures>({
  database: ['embedded', { option: true }],
  configuration: ['', { option: true }],
  installation: async ({ configuration, database }, use) => {
    const installation = await Installation.start({
      template: template(),
      more: configuration,
      database: database === 'server' ? await makeDatabase() : undefined,
    })
    await use(installation)
    await installation.remove()
  },
  citizen: async ({ browser, installation }, use) => {
    const context = await newContext(browser)
    await use(new Citizen(await context.newPage(), installation))
    await context.close()
  },
  agent: async ({ browser, installation }, use) => {
    const context = await newContext(browser)
    await use(new Agent(await context.newPage(), installation))
    await context.close()
  },
  another: async ({ browser, installation }, use) => {
    const contexts: BrowserContext[] = []
    const open = async () => {
      const context = await newContext(browser)
      contexts.push(context)
      return context.newPage()
    }
    await use({
      citizen: async () => new Citizen(await open(), installation),
      agent: async () => new Agent(await open(), installation),
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

export const newContext = (browser: Browser) =>
  browser.newContext({ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam' })

export { expect } from '@playwright/test'
