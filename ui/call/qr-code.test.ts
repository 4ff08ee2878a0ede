import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { qrCode } from './qr-code.ts'
import { readByCamera } from './testing/camera.ts'

test('each dark module is drawn where it belongs, with white around all', () => {
  const { data, size } = encode('tel:0881234567,4820173956', { ecc: 'M', border: 4 })
  const text = String(qrCode('tel:0881234567,4820173956', 'QR'))
  const drawn = [...text.matchAll(/M(\d+) (\d+)h1v1h-1z/g)].map(([, x, y]) => `${x},${y}`)
  const dark = data.flatMap((row, y) => row.flatMap((is, x) => (is ? [`${x},${y}`] : [])))
  expect(new Set(drawn)).toEqual(new Set(dark))
  const places = drawn.flatMap((place) => place.split(',').map(Number))
  expect(Math.min(...places)).toBe(4)
  expect(Math.max(...places)).toBe(size - 5)
})

test.each([
  'tel:14024',
  'tel:0881234567,4820173956',
  'tel:+31881234567;phone-context=+31',
  `tel:0881234567,${'1'.repeat(285)}`,
])('a camera reads what was drawn: %s', (text) => {
  expect(readByCamera(String(qrCode(text, 'QR')))).toBe(text)
})

test('its description is text', () => {
  expect(String(qrCode('tel:1', '"><script>'))).not.toContain('<script')
})
