import { expect, waitFor } from 'storybook/test'
import type { StoryObj } from '@storybook/web-components-vite'
import pageStyles from '../../ui/page.css?inline'
import type { Locale } from '../../ui/locale.ts'
import type { Wording } from '../../ui/wording.ts'
import { localeOf, wordingOf, type Globals } from '../dress.ts'

export interface PageStory {
  name: string
  /** The whole document, as the server sends it. */
  page: (locale: Locale, wording: Wording) => string | Promise<string>
  /** Style sheets of its own, besides the one that every page has. */
  styles?: readonly string[]
  /** What is there when it is drawn; a selector. */
  arrives?: string
  /** Before the page is there: what its elements will ask, and where they are defined. */
  before?: () => void
  /** What somebody does on it. */
  then?: (canvas: HTMLElement) => Promise<void>
}

/** A page of the server. Its scripts don't run here; its elements do where the story defines them. */
export function pageStory({
  name,
  page,
  styles = [],
  arrives = 'h1',
  before,
  then,
}: PageStory): StoryObj {
  const drawing = new WeakMap<Element, Promise<void>>()
  return {
    name,
    parameters: {
      layout: 'fullscreen',
      sheets: [pageStyles, ...styles],
      // A page of its own in the documentation too: its style sheet is for all of a page.
      docs: { story: { inline: false, height: '40rem' } },
    },
    render: (_, { globals }) => {
      const place = document.createElement('div')
      before?.()
      drawing.set(place, draw(page, globals, place))
      return place
    },
    play: async ({ canvasElement }) => {
      const place = [...canvasElement.querySelectorAll('div')].find((one) => drawing.has(one))
      await (place && drawing.get(place))
      await waitFor(() => expect(canvasElement.querySelector(arrives)).not.toBeNull(), {
        timeout: 6_000,
      })
      await then?.(canvasElement)
    },
  }
}

/** The same page of a municipality that says "je", which is read in this sentence of it. */
export function informally(story: StoryObj, sentence: string): StoryObj {
  return {
    ...story,
    name: `${story.name ?? ''}, informally`,
    globals: { locale: 'nl', address: 'informal' },
    play: async (context) => {
      await story.play?.(context)
      await expect(context.canvasElement).toHaveTextContent(sentence)
    },
  }
}

async function draw(page: PageStory['page'], globals: Globals, place: HTMLElement): Promise<void> {
  const made = new DOMParser().parseFromString(
    await page(localeOf(globals), wordingOf(globals)),
    'text/html',
  )
  for (const script of made.querySelectorAll('script[src]')) script.remove()
  const { lang, dir } = made.documentElement
  Object.assign(place, { className: made.body.className, lang, dir })
  place.style.minBlockSize = '100vh'
  place.replaceChildren(...made.body.childNodes)
  // A page that is sent somewhere would be gone from here.
  place.addEventListener('submit', (event) => {
    event.preventDefault()
  })
}
