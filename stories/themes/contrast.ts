import type { TokenName } from '../../ui/tokens.ts'

/** Two tokens that meet, and how far apart they must be (WCAG 2.2, 1.4.3 and 1.4.11). */
export interface Pair {
  readonly front: TokenName
  /** What is as good: the one of both that is seen better counts. */
  readonly or?: TokenName
  readonly back: TokenName
  readonly least: 3 | 4.5
}

const text = (front: TokenName, back: TokenName): Pair => ({ front, back, least: 4.5 })
const shape = (front: TokenName, back: TokenName): Pair => ({ front, back, least: 3 })

export const pairs: readonly Pair[] = [
  text('ink', 'card'),
  text('ink', 'accent-soft'),
  text('ink', 'quiet'),
  text('ink-soft', 'card'),
  text('ink-soft', 'ground'),
  text('ink-soft', 'accent-soft'),
  text('heading-color', 'card'),
  text('link', 'card'),
  text('link-hover', 'card'),
  text('accent-ink', 'accent'),
  text('accent-ink', 'accent-hover'),
  text('button-secondary-ink', 'button-secondary'),
  text('info-ink', 'info-soft'),
  text('ok-ink', 'ok-soft'),
  text('warn-ink', 'warn-soft'),
  text('bad-ink', 'bad-soft'),
  text('verified-ink', 'verified-soft'),
  text('verified-ink', 'card'),
  text('pending-ink', 'pending-soft'),
  text('danger-ink', 'card'),
  shape('accent', 'card'),
  shape('accent', 'accent-soft'),
  shape('field-line', 'card'),
  { ...shape('focus-color', 'card'), or: 'focus-inverse' },
  { ...shape('focus-color', 'ground'), or: 'focus-inverse' },
]

const canvas = document.createElement('canvas')
canvas.width = canvas.height = 1
const context = canvas.getContext('2d', { willReadFrequently: true })

type Colour = readonly [red: number, green: number, blue: number]

/** What a colour looks like on white: themes may have see-through ones. */
function painted(...colours: readonly string[]): Colour {
  if (!context) throw new Error('This browser can’t paint.')
  for (const colour of ['#fff', ...colours]) {
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How far apart two tokens are in the theme around an element: 1 to 21. */
export function contrast({ front, or = front, back }: Pair, within: HTMLElement): number {
  const sample = document.createElement('i')
  within.append(sample)
  const coloured = (name: TokenName) => {
    sample.style.color = `var(--_${name})`
    return getComputedStyle(sample).color
  }
  const behind = painted(coloured('card'), coloured(back))
  const ratios = [front, or].map((name) =>
    ratioOf(behind, painted(coloured('card'), coloured(back), coloured(name))),
  )
  sample.remove()
  return Math.max(...ratios)
}

function ratioOf(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}
