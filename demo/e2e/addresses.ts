import type { Page } from '@playwright/test'

/** Addresses with a secret in them, with which somebody else could go on as this person. */
const secrets = {
  conversation: /\/c\/([^/?#]+)/,
  'come back': /\/identified\/([^/?#]+)/,
  choice: /\/start-auth[/?]([\w-]+\.[\w-]+\.[\w-]+)/,
  guest: /\/init\/([^/?#]+)/,
  result: /[?&]result=([^&#]+)/,
}
export type Secret = keyof typeof secrets

/** Every address that somebody's browser has in its history. */
export async function historyOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { entries } = await session.send('Page.getNavigationHistory')
  return entries.map(({ url }) => url).join('\n')
}

export interface Passed {
  /** What kinds of secret passed through the browser. */
  kinds(): Secret[]
  /** Where one is left: its address bar and history, what it tells others that it came from, or this log. */
  left(log: string): Promise<string[]>
}

/** The secrets in addresses that pass through a page from now on. */
export function secretsOf(page: Page): Passed {
  const passed = new Map<string, Secret>()
  const referers: string[] = []
  page.on('request', (request) => {
    referers.push(request.headers().referer ?? '')
    for (const [kind, pattern] of Object.entries(secrets) as [Secret, RegExp][]) {
      const [, secret] = pattern.exec(request.url()) ?? []
      if (secret !== undefined) passed.set(secret, kind)
    }
  })
  return {
    kinds: () => [...new Set(passed.values())].sort(),
    async left(log) {
      const places = { history: await historyOf(page), referer: referers.join('\n'), log }
      return [...passed].flatMap(([secret, kind]) =>
        Object.entries(places)
          .filter(([, text]) => text.includes(secret))
          .map(([place]) => `${kind} in ${place}`),
      )
    },
  }
}
