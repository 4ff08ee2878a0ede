/** A form as it stands in a page, and one of its buttons: enough to press that. */
export interface PageForm {
  action: string
  method: string
  /** What is filled in already, what is chosen, and the button where that has a name. */
  fields: Readonly<Record<string, string>>
  /** Every field that can be filled in. */
  names: readonly string[]
  /** What it says of itself: its id, its address, and the name, the value and the words of its button. */
  words: string
}

const pattern = /<form\b([^>]*)>([\s\S]*?)<\/form>/gi
const field = /<(input|textarea|select|button)\b([^>]*)>([^<]*)/gi

type FormPart = Partial<Record<string, string>>

/** The forms of a page, in their order: of those with several buttons one for each. */
export function formsIn(page: string): PageForm[] {
  return [...page.matchAll(pattern)].flatMap(([, given = '', inside = '']) => {
    const { id = '', action = '', method = 'get' } = attributesIn(given)
    const elements = [...inside.matchAll(field), ...elsewhere(page, id)].map(
      ([, tag = '', attributes = '', text = '']): FormPart => ({
        ...attributesIn(attributes),
        tag: tag.toLowerCase(),
        text: text.trim(),
      }),
    )
    // A button in this form may press another one.
    const buttons = elements.filter(
      (one) => isButton(one) && (one.form === undefined || one.form === id),
    )
    const named = elements.filter((one) => one.tag !== 'button' && !isButton(one) && one.name)
    return (buttons.length > 0 ? buttons : [undefined]).map((button) => {
      const own = button?.name ? [...named, button] : named
      const to = button?.formaction || action
      return {
        action: to,
        method: (button?.formmethod || method).toLowerCase(),
        fields: Object.fromEntries(
          own
            .filter((one) => one === button || isFilledIn(one))
            .map(({ name = '', value = '' }) => [name, value]),
        ),
        names: own.map(({ name = '' }) => name),
        words: [id, to.replace(/[\w-]{40,}/g, ''), ...wordsOf(button)].join(' '),
      }
    })
  })
}

/** One that sends a form. */
const isButton = ({ tag, type }: FormPart): boolean =>
  tag === 'button'
    ? type === undefined || type === 'submit'
    : tag === 'input' && (type === 'submit' || type === 'image')

const wordsOf = ({ tag, name = '', value = '', text = '' }: FormPart = {}): string[] =>
  [name, value, tag === 'button' ? text : ''].filter(Boolean)

const elsewhere = (page: string, id: string) =>
  id === ''
    ? []
    : [...page.matchAll(field)].filter(
        ([, , attributes = '']) => attributesIn(attributes).form === id,
      )

const isFilledIn = ({ type = 'text', checked }: FormPart): boolean =>
  !['button', 'reset'].includes(type) &&
  (!['checkbox', 'radio'].includes(type) || checked !== undefined)

function attributesIn(text: string): FormPart {
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
