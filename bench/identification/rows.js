import { speed } from '../report.js'

/**
 * @typedef {import('../table.js').Row} Row
 * @typedef {Awaited<ReturnType<typeof import('../measures/identification.js').measureIdentification>>} Measured
 */

/** @param {{ p50: number, p99: number }} milliseconds */
const both = ({ p50, p99 }) => `median ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`

/**
 * @param {Measured} measured
 * @returns {Row[]}
 */
export const identificationRows = ({ tokens, starts, way }) => [
  ...Object.entries(tokens).flatMap(([kind, { seal, open }]) => [
    { what: `A result with ${kind} keys: sign and encrypt`, measured: both(seal) },
    { what: '  decrypt and verify', measured: both(open) },
  ]),
  {
    what: 'Full start: the core with our OpenID plugin in one process',
    measured: `${speed(starts)}, p99 ${starts.milliseconds.p99.toFixed(1)} ms at 16 in flight`,
  },
  {
    what: 'From "confirm", by a provider that answers at once, to the page of the chat',
    measured: `${way.redirects} redirects, ${both(way.milliseconds)}`,
  },
]
