import '../../widget/define.ts'
import type { IdContact } from '../../widget/id-contact.ts'
import { FakeCore } from '../builders/fake-core.ts'
import { isInformal, localeOf, type Globals } from '../dress.ts'
import type { Act, State } from './state.ts'
import { withoutLater } from './without-later.ts'

/** Milliseconds. Parts of the widget are fetched when they are needed. */
const patience = 8_000

/** A widget on its way to a state. */
export interface Brought {
  readonly element: IdContact
  readonly core: FakeCore
  /** What the page has heard of what failed. */
  readonly failures: readonly string[]
  /** Resolves when it is there; rejects with what it shows instead. */
  readonly arrived: Promise<void>
}

/**
 * Puts a widget in a place and brings it into a state. The page's address speaks to whichever widget
 * reads it first, so where there are several they come one after the other.
 */
export function bring(state: State, globals: Globals, place: HTMLElement): Brought {
  const core = new FakeCore(state.core)
  const element = document.createElement('id-contact')
  const attributes = {
    purpose: 'moving',
    server: core.address,
    lang: localeOf(globals),
    ...(isInformal(globals) && { address: 'informal' }),
    ...state.attributes,
  }
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.append('Bel ons: ', phoneLink())
  if (state.opens) element.append(onButton(state.opens))
  const failures: string[] = []
  element.addEventListener('id-contact-failed', ({ detail }) => failures.push(detail.reason))
  const arrived = turn.then(() => go(element, state, place))
  turn = arrived.catch(() => undefined)
  return { element, core, failures, arrived }
}

/** Several may be on one page of the documentation. */
let turn: Promise<void> = Promise.resolve()

async function go(element: IdContact, state: State, place: HTMLElement): Promise<void> {
  const online = state.offline ? goOffline() : undefined
  const back = state.later && withoutLater(state.later)
  try {
    const { pathname, search } = location
    history.replaceState(
      history.state,
      '',
      `${pathname}${search}${state.fragment ? `#${state.fragment}` : ''}`,
    )
    place.append(element)
    await element.updateComplete
    for (const act of state.acts ?? []) await perform(act, element)
    await found(element, state.arrives)
    await element.updateComplete
  } finally {
    online?.()
    back?.()
  }
}

async function perform(act: Act, element: IdContact): Promise<void> {
  const wanted =
    act === 'next'
      ? '.button.main:not([aria-disabled])'
      : act === 'back'
        ? 'form .button:not(.main)'
        : act === 'retry'
          ? '.actions .button'
          : act === 'open'
            ? '.open'
            : `input[value="${act.choose}"]`
  ;(await found(element, wanted)).click()
  await element.updateComplete
}

/** Waits until something is drawn inside the widget. */
export async function found(element: IdContact, selector: string): Promise<HTMLElement> {
  const until = performance.now() + patience
  let wasThere = false
  for (;;) {
    wasThere ||= element.isConnected
    if (wasThere && !element.isConnected) throw new Error('The widget was taken away.')
    const part = element.shadowRoot?.querySelector<HTMLElement>(selector)
    if (part) return part
    if (performance.now() > until) {
      throw new Error(`No ${selector} in: ${element.shadowRoot?.textContent.trim() ?? ''}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function onButton(text: string): HTMLElement {
  const words = document.createElement('span')
  words.slot = 'open'
  words.textContent = text
  return words
}

function phoneLink(): HTMLElement {
  const link = document.createElement('a')
  link.href = 'tel:14024'
  link.textContent = '14 024'
  return link
}

/** The browser says so for as long as this lasts; returns what ends it. */
export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false })
  return () => {
    Reflect.deleteProperty(navigator, 'onLine')
  }
}
