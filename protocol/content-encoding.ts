/** How a file may lie compressed beside itself, the smallest first: its name on the wire, and what follows the file's own. */
export const encodings = [
  { name: 'br', extension: '.br' },
  { name: 'gzip', extension: '.gz' },
] as const
export type Encoding = (typeof encodings)[number]

/**
 * The encodings that an `Accept-Encoding` takes, the smallest first: a browser weighs them all the same, and what is
 * compressed already costs nothing to send. RFC 9110 section 12.5.3.
 */
export function acceptedEncodings(acceptEncoding: string | undefined): Encoding[] {
  const weights = new Map(
    (acceptEncoding ?? '')
      .slice(0, 500)
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
        const weight = parameters.find((piece) => piece.startsWith('q='))?.slice(2)
        return [name, weight === undefined ? 1 : Number(weight)] as const
      }),
  )
  return encodings.filter(({ name }) => (weights.get(name) ?? weights.get('*') ?? 0) > 0)
}
