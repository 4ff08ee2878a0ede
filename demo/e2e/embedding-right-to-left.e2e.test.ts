import type { Locator, Page } from '@playwright/test'
import { answersIn } from '../../protocol/testing/answers.ts'
import { tabTo } from './keyboard.ts'
import { expect, inside, test } from './municipality.ts'

/** A Dutch page with the built widget in Arabic, on a phone, by somebody who has no mouse. */

/** Nothing sticks out sideways, and what is said stands at the right edge of the card. */
async function runsLeftwards(page: Page): Promise<void> {
  const { direction, outside, sideways, fromRight } = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const card = document.querySelector('id-contact')?.shadowRoot?.querySelector('.card')
    if (!card) throw new Error('There is no widget.')
    const { right } = card.getBoundingClientRect()
    const text = new Range()
    text.selectNodeContents(card.querySelector('.title') ?? card)
    return {
      direction: getComputedStyle(card).direction,
      outside: [...card.querySelectorAll('*')].filter((one) => {
        const box = one.getBoundingClientRect()
        return box.width > 1 && (box.left < 0 || box.right > clientWidth)
      }).length,
      sideways: scrollWidth - clientWidth,
      fromRight: right - text.getBoundingClientRect().right,
    }
  })
  expect({ direction, outside, sideways }).toEqual({ direction: 'rtl', outside: 0, sideways: 0 })
  expect(fromRight).toBeLessThan(40)
}

async function leftOf(one: Locator, other: Locator): Promise<void> {
  const [left, right] = [await one.boundingBox(), await other.boundingBox()]
  expect((left?.x ?? NaN) + (left?.width ?? NaN)).toBeLessThanOrEqual(right?.x ?? NaN)
}

test('in Arabic, with the keyboard only: from the first question to the identification, and back again', async ({
  page,
  municipality,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  municipality.options.report_move = answersIn('ar').moving
  municipality.write(`<id-contact purpose="report_move" lang="ar">${inside}</id-contact>`)
  await page.goto(municipality.site)
  const heading = (name: string) => page.getByRole('heading', { name })

  await expect(heading('كيف تريدون الاتصال بنا؟')).toBeVisible()
  await runsLeftwards(page)
  // What is closed says when it opens; its words come a moment later.
  await expect(page.getByText(/^مغلق/)).toBeVisible()
  await tabTo(page, /محادثة كتابية/)
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'اتصال هاتفي' })).toBeChecked()
  await tabTo(page, /^متابعة$/)
  await page.keyboard.press('Enter')

  await expect(heading('أثبتوا هويتكم')).toBeFocused()
  await runsLeftwards(page)
  const next = page.getByRole('button', { name: 'متابعة' })
  await leftOf(next, page.getByRole('button', { name: 'رجوع' }))
  await tabTo(page, /DigiD/)
  await page.keyboard.press('Space')
  await leftOf(page.locator('id-contact .option .icon').first(), page.getByRole('radio').first())
  await tabTo(page, /^متابعة$/)
  await page.keyboard.press('Enter')

  await expect(heading('هذا ما نشاركه مع موظفينا')).toBeFocused()
  await runsLeftwards(page)
  await tabTo(page, /المتابعة إلى.*DigiD/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Inloggen' })).toBeVisible()
  expect(municipality.starts).toMatchObject([
    { comm_method: 'phone', auth_method: 'digid', locale: 'ar' },
  ])

  await tabTo(page, /^Annuleren$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'أُلغي تسجيل الدخول' })).toBeFocused()
  await runsLeftwards(page)
  await expect(page.getByRole('radio', { name: /DigiD/ })).toBeChecked()
})
