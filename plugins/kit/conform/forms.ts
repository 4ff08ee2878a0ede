/** A form as it stands in a page: enough to press its button. */
export interface PageForm {
  action: string
  method: string
  /** What is filled in already, and what is chosen. */
  fields: Readonly<Record<string, string>>
  /** Every field that can be filled in. */
  names: readonly string[]
  /** What it says of itself: its id, its address and the words in it and on its buttons. */
  words: string
}

const pattern = /<form\b([^>]*)>([\s\S]*?)<\/form>/gi
const field = /<(input|textarea|select|button)\b([^>]*)>([^<]*)/gi

/** The forms of a page, in their order. */
export function formsIn(page: string): PageForm[] {
  return [...page.matchAll(pattern)].map(([, given = '', inside = '']) => {
    const { id = '', action = '', method = 'get' } = attributesIn(given)
    const elements = [...inside.matchAll(field), ...elsewhere(page, id)].map(
      ([, tag = '', attributes = '', text = '']): Partial<Record<string, string>> => ({
        ...attributesIn(attributes),
        tag: tag.toLowerCase(),
        text: text.trim(),
      }),
    )
    const buttons = elements.filter(({ tag }) => tag === 'button')
    // A button in this form may press another one.
    const own = buttons.filter(({ form }) => form === undefined || form === id)
    const named = elements.filter(({ tag, name }) => tag !== 'button' && name)
    return {
      action,
      method: method.toLowerCase(),
      fields: Object.fromEntries(
        named.filter(isFilledIn).map(({ name = '', value = '' }) => [name, value]),
      ),
      names: named.map(({ name = '' }) => name),
      words: [id, action.replace(/[\w-]{40,}/g, ''), ...own.map(({ text }) => text)].join(' '),
    }
  })
}

const elsewhere = (page: string, id: string) =>
  id === ''
    ? []
    : [...page.matchAll(field)].filter(
        ([, , attributes = '']) => attributesIn(attributes).form === id,
      )

const isFilledIn = ({ type = 'text', checked }: Partial<Record<string, string>>): boolean =>
  !['submit', 'button', 'reset', 'image'].includes(type) &&
  (!['checkbox', 'radio'].includes(type) || checked !== undefined)

function attributesIn(text: string): Partial<Record<string, string>> {
  const each = text.matchAll(/([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)
  return Object.fromEntries(
    [...each].map(([, name = '', ...values]) => [
      name.toLowerCase(),
      plain(values.find((value) => value !== undefined) ?? ''),
    ]),
  )
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** What a page says, without its markup. */
export const plainText = (page: string): string =>
  plain(page.replace(/<(style|script)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' '))

const plain = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  )
