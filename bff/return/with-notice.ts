import type { Notice } from '../../protocol/notice.ts'

/**
 * A municipal page with a notice for the widget in its fragment, behind what the page has there itself
 * (PROTOCOL.md section 7). An older notice is replaced.
 */
export function withNotice(url: string, notice: Notice): string {
  const [address = '', ...rest] = url.split('#')
  const kept = rest
    .join('#')
    .split('&')
    .filter((part) => part !== '' && !part.startsWith('id-contact='))
  return `${address}#${[...kept, `id-contact=${notice}`].join('&')}`
}
