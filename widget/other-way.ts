const pictures = 'img, svg, picture, iframe, button, input, slot'

/** Whether the page has put another way to make contact into the element; what is on its button is none. */
export function hasOtherWay(host: Element): boolean {
  return [...host.childNodes].some((node) => {
    if (node instanceof Text) return node.data.trim() !== ''
    if (!(node instanceof Element) || node.slot || node.matches('script, style, template'))
      return false
    return (
      node.textContent.trim() !== '' || node.matches(pictures) || !!node.querySelector(pictures)
    )
  })
}
