import type { IdContact } from './id-contact.ts'

const mark = 'data-id-contact'

/**
 * Puts an `<id-contact>` into every `<div data-id-contact data-purpose="…">`, for CMSs that strip elements that they don't
 * know: those on the page, and those that come later. What is in the div, or is put there, is the element's then, and
 * `data-<name>` its attributes, also when they change; without the mark the div is what it was. One observer for the
 * page, which holds on to nothing.
 */
export function upgradeMarked(attributes: readonly string[]): void {
  const upgradeIn = (node: Document | Element) => {
    for (const place of node.querySelectorAll(`[${mark}]`)) upgrade(place, attributes)
  }
  upgradeIn(document)
  new MutationObserver((changes) => {
    for (const { attributeName, target, addedNodes } of changes)
      for (const node of [target, ...addedNodes])
        if (node instanceof Element) {
          upgrade(node, attributes, attributeName)
          if (node !== target) upgradeIn(node)
        }
  }).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: [mark, ...attributes.map((name) => `data-${name}`)],
  })
}

/** @param changed the attribute that was */
function upgrade(
  place: Element,
  attributes: readonly string[],
  changed: string | null = null,
): void {
  if (!place.isConnected) return
  const present = place.querySelector<IdContact>(':scope > id-contact')
  if (!place.hasAttribute(mark)) {
    if (changed === mark) present?.replaceWith(...present.childNodes)
    return
  }
  const element = present ?? document.createElement('id-contact')
  for (const name of attributes) {
    const said = place.getAttribute(`data-${name}`)
    if (said === null) element.removeAttribute(name)
    else element.setAttribute(name, said)
  }
  // The parser may not be done with it.
  element.append(...[...place.childNodes].filter((node) => node !== element))
  if (!present) place.append(element)
}
