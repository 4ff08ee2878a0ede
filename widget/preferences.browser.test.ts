/* eslint-disable @typescript-eslint/no-floating-promises -- chai types its assertions as promises */
import { expect, waitUntil } from '@open-wc/testing'
import { emulateMedia } from '@web/test-runner-commands'
import { moving, single } from './testing/answers.ts'
import { nextPage, serverThat } from './testing/fake-server.ts'
import { clean, place } from './testing/widget.ts'

afterEach(async () => {
  clean()
  await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' })
})

/** The page hears of it a little later than the browser. */
async function preferring(media: Parameters<typeof emulateMedia>[0], query: string) {
  await emulateMedia(media)
  await waitUntil(() => matchMedia(query).matches, 'the page did not hear of it')
}

it('with forced colours the chosen answer is still told apart', async () => {
  await preferring({ forcedColors: 'active' }, '(forced-colors: active)')
  const widget = place({ server: await serverThat(moving) })
  await widget.shows('Hoe wilt u contact met ons?')
  await widget.choose('chat')
  const chosen = widget.root.querySelector('.option.chosen')
  expect(chosen && getComputedStyle(chosen).outlineStyle).to.equal('solid')
  expect(widget.answers[0] && getComputedStyle(widget.answers[0]).appearance).to.equal('auto')
})

it('with reduced motion nothing turns', async () => {
  await preferring({ reducedMotion: 'reduce' }, '(prefers-reduced-motion: reduce)')
  const server = await serverThat(single, { body: { client_url: nextPage() }, delay: 500 })
  const widget = place({ server })
  await widget.shows('Dit delen we')
  await widget.press('Verder naar DigiD')
  const spinner = widget.root.querySelector('.spinner')
  expect(spinner && getComputedStyle(spinner).animationName).to.equal('none')
})
