import { expect } from 'storybook/test'
import type { Meta, StoryObj } from '@storybook/web-components-vite'
import type { Token } from '../../ui/token.ts'
import { tokens } from '../../ui/tokens.ts'
import { callMessages } from '../../ui/messages/call.ts'
import { choiceMessages } from '../../ui/messages/choice.ts'
import { contactMessages } from '../../ui/messages/contact.ts'
import { conversationMessages } from '../../ui/messages/conversation.ts'
import { identifyMessages } from '../../ui/messages/identify.ts'
import { layoutMessages } from '../../ui/messages/layouts.ts'
import { pageMessages } from '../../ui/messages/page.ts'
import { questionMessages } from '../../ui/messages/questions.ts'
import { widgetMessages } from '../../ui/messages/widget.ts'
import { directionOf, type Locale } from '../../ui/locale.ts'
import { allLocales, nameOf } from '../dress.ts'
import { codes, tableOf } from './table.ts'
import { sentencesOf } from './sentences.ts'
import { plainWording, type Wording } from '../../ui/wording.ts'

/** What the guides show: made from the code, so that it is never behind. */
const meta: Meta = { title: 'Guides/Tables', tags: ['!autodocs'] }
export default meta

/** The look, in the order in which it is asked for: the page's theme, then ours, then neutral. */
export const Tokens: StoryObj = {
  render: () => {
    const rows = Object.entries(tokens as Record<string, Token>).map(([name, token]) => [
      codes([`--id-contact-${token.property}`]),
      codes(token.reads),
      codes([inPublic(token.standard), ...(token.dark ? [`dark: ${token.dark}`] : [])]),
      token.property.endsWith('color') ? swatch(name) : '',
    ])
    const place = document.createElement('div')
    place.lang = 'en'
    place.dir = 'ltr'
    place.className = 'tokens'
    place.append(
      tableOf(['Property', 'After what the theme says', 'Else', 'In the theme of now'], rows),
    )
    return place
  },
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelectorAll('tbody tr')).toHaveLength(
      Object.keys(tokens).length,
    )
  },
}

/** What a default leans on, by the name that a page may set. */
const inPublic = (standard: string): string =>
  standard.replace(
    /var\(--_([a-z-]+)\)/g,
    (_, name: string) =>
      `--id-contact-${(tokens as Record<string, Token>)[name]?.property ?? name}`,
  )

/** Colours are shown; other values speak for themselves. */
function swatch(name: string): HTMLElement {
  const made = document.createElement('span')
  made.style.cssText = `display: block; block-size: 1.5rem; border: 1px solid; background: var(--_${name})`
  return made
}

const informally: Wording = { ...plainWording, address: 'informal' }

const sources: Readonly<Record<string, (locale: Locale, wording: Wording) => unknown>> = {
  widget: widgetMessages,
  questions: questionMessages,
  layouts: layoutMessages,
  contact: contactMessages,
  call: callMessages,
  choice: choiceMessages,
  identify: identifyMessages,
  conversation: conversationMessages,
  page: pageMessages,
}

/** What stands side by side: each language, and Dutch as it is said to friends. */
const columns = allLocales.flatMap((locale) => [
  { locale, title: nameOf(locale), wording: plainWording },
  ...(locale === 'nl' ? [{ locale, title: `${nameOf(locale)} (je)`, wording: informally }] : []),
])

/** Every sentence that citizens read, in all languages side by side. */
export const Words: StoryObj = {
  loaders: [
    async () => ({
      words: await Promise.all(
        Object.entries(sources).map(async ([name, messagesIn]) => ({
          name,
          languages: await Promise.all(
            columns.map(async ({ locale, wording }) =>
              sentencesOf(await messagesIn(locale, wording)),
            ),
          ),
        })),
      ),
    }),
  ],
  render: (_, { loaded }) => {
    const { words } = loaded as {
      words: readonly { name: string; languages: readonly ReadonlyMap<string, string>[] }[]
    }
    const place = document.createElement('div')
    for (const { name, languages } of words) {
      const [dutch] = languages
      const keys = [...(dutch?.keys() ?? [])]
      const title = document.createElement('h2')
      title.lang = 'en'
      title.textContent = name
      place.append(
        title,
        tableOf(
          ['Sentence', ...columns.map(({ title }) => title)],
          keys.map((key) => [
            codes([`${name}.${key}`]),
            ...languages.map((sentences, at) =>
              inLanguage(sentences.get(key), columns[at]?.locale),
            ),
          ]),
        ),
      )
    }
    return place
  },
  play: async ({ canvasElement }) => {
    const tables = [...canvasElement.querySelectorAll('table')]
    await expect(tables).toHaveLength(Object.keys(sources).length)
    for (const table of tables) {
      await expect(table.tHead?.rows[0]?.cells).toHaveLength(1 + 8 + 1)
      // Every sentence in every language.
      await expect([...table.querySelectorAll('td')].filter(isEmpty)).toEqual([])
    }
    // The widget formally and informally, the conversation, logging in.
    for (const said of [
      'Hoe wilt u contact met ons?',
      'Hoe wil je contact met ons?',
      (await conversationMessages('ar', plainWording)).stop.title,
      (await identifyMessages('uk', plainWording)).test.badge,
    ])
      await expect(canvasElement).toHaveTextContent(said)
  },
}

const isEmpty = ({ textContent }: Element) => textContent === '—' || textContent === ''

function inLanguage(text: string | undefined, locale: Locale = 'nl'): HTMLElement {
  const made = document.createElement('span')
  made.lang = locale
  made.dir = directionOf(locale)
  made.style.whiteSpace = 'pre-line'
  made.textContent = text ?? '—'
  return made
}
