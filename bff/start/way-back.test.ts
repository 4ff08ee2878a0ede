import { describe, expect, test } from 'vitest'
import { openReturn } from '../return/return-state.ts'
import { configOf, site } from '../testing/core.ts'
import { wayBackOf } from './way-back.ts'

function tryWayBack() {
  const config = configOf()
  const [purpose] = config.purposes.values()
  if (!purpose) throw new TypeError('no purpose')
  let time = Date.parse('2026-03-02T10:00:00Z')
  const now = () => new Date(time)
  const from = async (page = '/verhuizen', locale: 'nl' | 'en' | undefined = 'nl') => {
    const asked = { return_url: `${site}${page}`, locale }
    const { cancel_url } = await wayBackOf(purpose, asked, { config, now })
    return cancel_url.slice(`${config.serverUrl}/return/`.length)
  }
  const wait = (milliseconds: number) => {
    time += milliseconds
  }
  return { from, wait, open: (sealed: string) => openReturn(sealed, { config, now }) }
}

describe('the sealed way back', () => {
  test('is the same for everybody who comes from the same page, for a minute', async () => {
    const { from, wait } = tryWayBack()
    const sealed = await from()
    wait(59_999)
    expect(await from()).toBe(sealed)
    wait(1)
    expect(await from()).not.toBe(sealed)
  })

  test('leads to where each came from, in their language', async () => {
    const { from, open } = tryWayBack()
    for (const [page, locale] of [
      ['/verhuizen', 'nl'],
      ['/verhuizen', 'en'],
      ['/verhuizen#deel', 'nl'],
    ] as const)
      expect((await open(await from(page, locale))).state).toMatchObject({
        return_url: `${site}${page}`,
        locale,
      })
  })

  test('is not kept by one configuration for another', async () => {
    expect(await tryWayBack().from()).not.toBe(await tryWayBack().from())
  })

  test('is let go after those of five hundred pages, so that nobody fills the memory', async () => {
    const { from } = tryWayBack()
    const sealed = await from('/0')
    for (let page = 1; page < 500; page += 1) await from(`/${page}`)
    expect(await from('/0')).toBe(sealed)
    await from('/500')
    const again = await from('/0')
    expect(again).not.toBe(sealed)
    expect(await from('/0')).toBe(again)
  })
})
