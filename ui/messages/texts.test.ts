import { expect, test } from 'vitest'
import { callMessages } from './call.ts'
import { choiceMessages } from './choice.ts'
import { contactMessages } from './contact.ts'
import { conversationMessages } from './conversation.ts'
import { identifyMessages } from './identify.ts'
import { messageKeys } from './keys.ts'
import { pageMessages } from './page.ts'
import type { AllMessages } from './placeholders.ts'
import { questionMessages } from './questions.ts'
import { receiptMessages } from './receipt.ts'
import { widgetMessages } from './widget.ts'
import { plainWording } from '../wording.ts'
import type { Locale } from '../locale.ts'

const all = (locale: Locale): AllMessages => ({
  call: callMessages(locale, plainWording),
  choice: choiceMessages(locale, plainWording),
  contact: contactMessages(locale, plainWording),
  conversation: conversationMessages(locale, plainWording),
  identify: identifyMessages(locale, plainWording),
  page: pageMessages(locale, plainWording),
  questions: questionMessages(locale, plainWording),
  receipt: receiptMessages(locale, plainWording),
  widget: widgetMessages(locale, plainWording),
})

/** As it stands at a key, with the names of the placeholders where they go. */
function saidAt(messages: object, key: string): string {
  const said = key
    .split('.')
    .reduce<unknown>((inside, name) => Reflect.get(Object(inside), name), messages)
  if (typeof said !== 'function') return String(said)
  const { placeholders, counts } = messageKeys.get(key) ?? { placeholders: [], counts: false }
  const given = (count: number) => placeholders.map((name) => (counts ? count : `{${name}}`))
  const say = (...values: unknown[]) => String(Reflect.apply(said, undefined, values))
  if (placeholders.includes('')) return [say(true), say(false)].join('<br>')
  if (!counts) return say(...given(0))
  const named = (count: number) =>
    placeholders.reduce(
      (text, name, index) => text.replace(String(count + index), `{${name}}`),
      say(...placeholders.map((_, index) => count + index)),
    )
  return [...new Set([named(1), named(31)])].join('<br>')
}

test('TEXTS.md has every sentence as it is now (vitest -u writes it)', async () => {
  const [nl, en] = [all('nl'), all('en')]
  const rows = [...messageKeys].map(([key, { placeholders }]) => {
    const names = placeholders.filter(Boolean).map((name) => `\`{${name}}\``)
    const cells = [`\`${key}\``, saidAt(nl, key), saidAt(en, key), names.join(' ')]
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  })
  const table = [
    '# What citizens read',
    '',
    'Every sentence by its key, for `[texts.<language>]` in the [configuration](CONFIGURATION.md), with what it can hold.',
    'What stands on a page before its widget has asked the contact server anything is the page’s own or ours: on the button of',
    '`layout` what the page puts in the slot `open`, and `widget.loading` and `widget.failed` as they are here.',
    '',
    'Made from `ui/messages/`. Below one another stand the forms for one and for more, or what is said in one case and in the other.',
    '',
    '| key | Dutch | English | placeholders |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
  await expect(table).toMatchFileSnapshot('../../bff/TEXTS.md')
})
