export interface PageHeaderOptions {
  /**
   * Where the page's forms may go. Left out unless given: Chrome also applies it to the redirects after
   * a form, and our forms end at other parts of the installation.
   */
  formAction?: readonly string[]
  /** Origins whose pages may show it in a frame; nobody's unless given. */
  frameAncestors?: readonly string[]
  /** Whether it can speak with the page that opened its window, of whoever that is. Not unless given. */
  keepsOpener?: boolean
}

/** Headers of every page of ours: nothing inline, nothing from elsewhere, nothing kept, and framed only where that is said. */
export function pageHeaders({
  formAction,
  frameAncestors = [],
  keepsOpener = false,
}: PageHeaderOptions = {}): Record<string, string> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    "base-uri 'none'",
    `frame-ancestors ${frameAncestors.join(' ') || "'none'"}`,
    // lit makes its templates through a policy of this name; no other code may turn text into markup.
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
    ...(formAction ? [`form-action ${formAction.join(' ') || "'none'"}`] : []),
  ]
  return {
    'content-type': 'text/html; charset=UTF-8',
    'content-security-policy': policy.join('; '),
    'cache-control': 'no-store',
    'cross-origin-opener-policy': keepsOpener ? 'unsafe-none' : 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  }
}
