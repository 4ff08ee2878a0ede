/**
 * @typedef {import('./table.js').Row} Row
 * @typedef {import('./measures/in-turn.js').Measured & { ratio: number }} InTurn
 */

/** @param {number} number */
const whole = (number) => Math.round(number).toLocaleString('en')
/** @param {number} number */
const two = (number) => number.toFixed(2)
/** @param {{ perSecond: number, microseconds: number }} measured */
export const speed = ({ perSecond, microseconds }) =>
  `${whole(perSecond)}/s, ${whole(microseconds)} µs of CPU each`

/**
 * @param {string} what
 * @param {Record<'bare' | 'hono' | 'core', InTurn>} measured
 * @returns {Row[]}
 */
export const optionsRows = (what, { bare, hono, core }) => [
  { what: `${what}: bare node:http`, measured: speed(bare) },
  { what: '  Hono, one route', measured: `${speed(hono)}, ratio ${two(hono.ratio)}` },
  {
    what: '  the core',
    measured: `${speed(core)}, ratio ${two(core.ratio)}`,
    target: `ratio at least ${two(hono.ratio)}`,
    met: core.ratio >= hono.ratio,
  },
]

/**
 * @param {Record<'pool' | 'core', InTurn> & { megabytes: number }} measured
 * @returns {Row[]}
 */
export const startRows = ({ pool, core, megabytes }) => [
  { what: 'Full start: bare undici Pool', measured: speed(pool) },
  {
    what: '  the core',
    measured: `${speed(core)}, ratio ${two(core.ratio)}`,
    target: 'ratio at least 0.70',
    met: core.ratio >= 0.7,
  },
  {
    what: '  p99 at 16 in flight',
    measured: `${core.milliseconds.p99.toFixed(1)} ms (the Pool ${pool.milliseconds.p99.toFixed(1)} ms)`,
    target: 'at most 10 ms',
    met: core.milliseconds.p99 <= 10,
  },
  {
    what: '  memory meanwhile',
    measured: `${megabytes.toFixed(0)} MB at most`,
    target: 'at most 120 MB',
    met: megabytes <= 120,
  },
]

/**
 * @param {{ alone: number, beside: number, ratio: number }} measured milliseconds at the 99th percentile
 * @returns {Row[]}
 */
export const hangingRows = ({ alone, beside, ratio }) => [
  {
    what: 'Full start: p99 while another plugin hangs',
    measured: `${beside.toFixed(1)} ms, alone ${alone.toFixed(1)} ms, ratio ${two(ratio)}`,
    target: 'ratio at most 1.20',
    met: ratio <= 1.2,
  },
]

/**
 * @param {number} milliseconds
 * @returns {Row[]}
 */
export const readyRows = (milliseconds) => [
  {
    what: 'Ready after its start',
    measured: `${whole(milliseconds)} ms`,
    target: 'at most 500 ms',
    met: milliseconds <= 500,
  },
]

/**
 * @param {{ workers: number, options: number, starts: number }[]} each
 * @returns {Row[]}
 */
export const workersRows = (each) =>
  each.map(({ workers, options, starts }) => ({
    what: `With ${workers} worker${workers === 1 ? '' : 's'}, on all cores`,
    measured: `options ${whole(options)}/s, starts ${whole(starts)}/s`,
  }))
