import type { IdContact } from './id-contact.ts'

const mark = 'data-id-contact'

/**
 * Puts an `<id-contact>` into every `<div data-id-contact data-purpose="…">`, for CMSs that strip elements that they don't
 * know: those on the page, and those that come later. What is in the div is the element's then, and `data-<name>` its
 * attributes, also when they change. One observer for the page, which holds on to nothing.
 */
export function upgradeMarked(attributes: readonly string[]): void {
  const upgradeIn = (node: Document | Element) => {
    if (node instanceof Element) upgrade(node, attributes)
    for (const place of node.querySelectorAll(`[${mark}]`)) upgrade(place, attributes)
  }
  const begin = () => {
    upgradeIn(document)
    new MutationObserver((changes) => {
      for (const { attributeName, target, addedNodes } of changes)
        for (const node of attributeName ? [target] : addedNodes)
          if (node instanceof Element) upgradeIn(node)
    }).observe(document, {
      subtree: true,
      childList: true,
      attributeFilter: [mark, ...attributes.map((name) => `data-${name}`)],
    })
  }
  // Before that a place may not have all that belongs in it.
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', begin, { once: true })
  else begin()
}

function upgrade(place: Element, attributes: readonly string[]): void {
  if (!place.isConnected || !place.hasAttribute(mark)) return
  const present = place.querySelector<IdContact>(':scope > id-contact')
  const element = present ?? document.createElement('id-contact')
  for (const name of attributes) {
    const said = place.getAttribute(`data-${name}`)
    if (said === element.getAttribute(name)) continue
    if (said === null) element.removeAttribute(name)
    else element.setAttribute(name, said)
  }
  if (present) return
  element.append(...place.childNodes)
  place.append(element)
}
