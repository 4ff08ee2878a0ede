import { waitUntil } from '@open-wc/testing'
import '../define.ts'
import type { ContactEvents } from '../events.ts'
import type { IdContact } from '../id-contact.ts'
import type { FakeServer } from './fake-server.ts'

/** Puts a widget on the page, and looks at it and uses it as a person would. */
export class Placed {
  readonly element: IdContact
  readonly events: { name: string; detail: unknown }[] = []

  constructor(element: IdContact) {
    this.element = element
    for (const name of eventNames) {
      element.addEventListener(name, ({ detail }) => {
        this.events.push({ name, detail })
      })
    }
  }

  get root(): ShadowRoot {
    const { shadowRoot } = this.element
    if (!shadowRoot) throw new Error('The widget has drawn nothing.')
    return shadowRoot
  }

  /** What can be read: hidden parts, and what is for screen readers only, left out. */
  get text(): string {
    return [...this.root.querySelectorAll<HTMLElement>('.card > *')]
      .filter((part) => !part.matches('.unseen') && part.checkVisibility())
      .map((part) => part.innerText)
      .join('\n')
  }

  /** What a screen reader is told without being asked. */
  get spoken(): string {
    return [...this.root.querySelectorAll<HTMLElement>('[role=status]')]
      .map((part) => part.textContent.trim())
      .join(' ')
      .trim()
  }

  get title(): string {
    return this.root.querySelector<HTMLElement>('.title')?.innerText ?? ''
  }

  get message(): string {
    return this.root.querySelector<HTMLElement>('.note')?.innerText ?? ''
  }

  get focused(): Element | null {
    return this.root.activeElement
  }

  get answers(): HTMLInputElement[] {
    return [...this.root.querySelectorAll('input')]
  }

  get chosen(): string | undefined {
    return this.answers.find(({ checked }) => checked)?.value
  }

  button(label: string): HTMLButtonElement {
    const found = [...this.root.querySelectorAll('button')].find(
      (button) => button.innerText.trim() === label,
    )
    if (!found) throw new Error(`There is no button "${label}" on: ${this.text}`)
    return found
  }

  buttons(): string[] {
    return [...this.root.querySelectorAll('button')].map((button) => button.innerText.trim())
  }

  async choose(tag: string): Promise<void> {
    const found = this.answers.find(({ value }) => value === tag)
    if (!found) throw new Error(`There is no answer "${tag}" on: ${this.text}`)
    found.click()
    await this.settled()
  }

  async press(label: string): Promise<void> {
    this.button(label).click()
    await this.settled()
  }

  async settled(): Promise<void> {
    await this.element.updateComplete
    await new Promise(requestAnimationFrame)
  }

  async shows(part: string | RegExp): Promise<void> {
    const isShown = () =>
      typeof part === 'string' ? this.text.includes(part) : part.test(this.text)
    await waitUntil(isShown, '', { timeout: 4000 }).catch(() => {
      throw new Error(`the widget never showed ${String(part)}, but: ${this.text}`)
    })
    await this.settled()
  }

  /** Waits until what appears or moves has come to rest; what turns for ever is not waited for. */
  async still(): Promise<void> {
    await this.settled()
    const ending = this.root
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity)
    await Promise.allSettled(ending.map(({ finished }) => finished))
  }

  heard(name: keyof ContactEvents): unknown[] {
    return this.events.filter((event) => event.name === name).map(({ detail }) => detail)
  }
}

const eventNames = [
  'id-contact-ready',
  'id-contact-chose',
  'id-contact-started',
  'id-contact-failed',
  'id-contact-returned',
] as const

export interface Placing {
  purpose?: string
  server?: FakeServer | string
  lang?: string
  fallback?: string
  /** More attributes. */
  attributes?: Readonly<Record<string, string>>
}

/** A widget as a web editor pastes it. */
export function place({
  purpose = 'moving',
  server,
  lang,
  fallback,
  attributes = {},
}: Placing): Placed {
  const element = document.createElement('id-contact')
  const placed = new Placed(element)
  element.setAttribute('purpose', purpose)
  if (server) {
    element.setAttribute('server', typeof server === 'string' ? server : server.address)
  }
  if (lang) element.lang = lang
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.innerHTML = fallback ?? 'Bel ons: <a href="tel:14024">14 024</a>'
  document.body.append(element)
  return placed
}

/** Takes every widget off the page, and everything out of the address. */
export function clean(): void {
  for (const element of document.querySelectorAll('id-contact')) element.remove()
  document.documentElement.removeAttribute('lang')
  document.body.replaceChildren()
  history.replaceState(null, '', location.href.split('#')[0])
}
