import { encode } from 'uqr'
import { html, type Html } from '../html.ts'

/** Modules of white around the code, as cameras need it. ISO/IEC 18004 asks for 4. */
const border = 4

/** Characters. More makes a drawing too fine for a camera, and much more no drawing at all. */
const longest = 300

/** A text as a QR code: a drawing without styles of its own, as large as its place. */
export function qrCode(text: string, label: string): Html | undefined {
  if (text.length > longest) return undefined
  const { data, size } = encode(text, { ecc: 'M', border })
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
  return html`<svg
    class="qr-code"
    viewBox="0 0 ${size} ${size}"
    role="img"
    aria-label="${label}"
    shape-rendering="crispEdges"
  >
    <rect width="${size}" height="${size}" fill="#fff" />
    <path fill="#000" d="${rows.flat().join('')}" />
  </svg>`
}
