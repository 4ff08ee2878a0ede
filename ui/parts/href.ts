/** Only where a browser can go without running anything; everything else leads nowhere. */
export function safeHref(href: string): string {
  return /^(https?:\/\/|\/(?!\/)|\?|#|tel:|mailto:)/i.test(href) ? href : '#'
}
