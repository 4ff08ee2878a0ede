import type { Page } from '@playwright/test'

/** What the browser complains of from now on: refused by a policy, thrown by a script, not found. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  return complaints
}
