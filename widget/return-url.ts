/**
 * Where every way back ends: the page itself, or the page of this website that the web editor names.
 * Another website is refused, because the citizen expects to come back to this one.
 */
export function returnUrlOf(attribute: string, purpose: string): string {
  const page = location.href
  if (!attribute) return page
  try {
    const url = new URL(attribute, document.baseURI)
    if (url.origin === location.origin) return url.href
  } catch {
    // Said below.
  }
  console.warn(
    `<id-contact purpose="${purpose}"> has a return-url that isn’t an address of this website: citizens come back to this page`,
  )
  return page
}
