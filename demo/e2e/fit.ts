import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** No fault that axe can find, no scrolling sideways. */
export async function isFit(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    what,
  ).toEqual([])
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(sideways, `${what} scrolls sideways`).toBeLessThanOrEqual(0)
}
