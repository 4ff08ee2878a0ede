import decodeQR from 'qr/decode.js'

/** Pixels of the photograph for each module of the drawing. */
const scale = 4

/**
 * What the camera of a phone reads in the QR code on a page: the drawing as pixels, decoded by another library than
 * drew it.
 * @throws Error where there is no drawing, or nothing can be read in it
 */
export function readByCamera(page: string): string {
  const [, drawing = ''] = /<svg\s[^>]*class="qr-code"([\s\S]*?)<\/svg>/.exec(page) ?? []
  const [, size] = /viewBox="0 0 (\d+) \1"/.exec(drawing) ?? []
  const width = Number(size) * scale
  const data = new Uint8Array(width * width * 3).fill(255)
  for (const [, x, y] of drawing.matchAll(/M(\d+) (\d+)h1v1h-1z/g))
    for (let row = 0; row < scale; row += 1) {
      const start = (Number(y) * scale + row) * width + Number(x) * scale
      data.fill(0, start * 3, (start + scale) * 3)
    }
  return decodeQR({ width, height: width, data })
}
