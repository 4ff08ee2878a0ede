/**
 * @typedef {import('../table.js').Row} Row
 * @typedef {Awaited<ReturnType<typeof import('../measures/contact-centre.js').measureContactCentre>>} Measured
 */

/** @param {number | null} number of none there is neither a median nor a percentile */
const one = (number) => number?.toFixed(1) ?? '–'
/** @param {number} number */
const whole = (number) => Math.round(number).toLocaleString('en')

/**
 * @param {Measured} measured
 * @returns {Row[]}
 */
export function contactCentreRows(measured) {
  if (!measured)
    return [{ what: 'Contact centre', measured: 'left out: there is no PostgreSQL here' }]
  const { waiting, shared, one: alone, two } = measured
  const several = 'citizens wait with an open page'
  return [
    ...waiting.flatMap((it) =>
      crowdRows(`${whole(it.crowd)} ${several}`, it, it === waiting.at(-1)),
    ),
    ...crowdRows(`${whole(shared.crowd)} ${several}, half of them at a second process`, shared),
    ...(alone && two ? workRows(alone, two) : []),
  ]
}

/**
 * @typedef {NonNullable<NonNullable<Measured>['one']>} Work
 * @param {Work} alone
 * @param {Work} two
 * @returns {Row[]}
 */
const workRows = (alone, two) => [
  ...writingRows('200 messages a second, citizen to agent', alone.writing),
  ...writingRows('  with a second process', two.writing),
  ...acceptingRows('20 agents take from 10,000 waiting', alone.accepting),
  ...acceptingRows('  with a second process', two.accepting),
]

/**
 * @param {string} what
 * @param {NonNullable<Measured>['waiting'][number]} crowd
 * @param {boolean} isLast only of that one something is asked
 * @returns {Row[]}
 */
function crowdRows(
  what,
  { kilobytes, opening, milliseconds, longest, worked, missed },
  isLast = false,
) {
  /** @param {string} target @param {boolean} met */
  const asked = (target, met) => (isLast ? { target, met } : {})
  return [
    {
      what,
      measured: `${one(kilobytes)} kB each above the process, opened in ${one(opening / 1000)} s`,
      ...asked('at most 15 kB', kilobytes <= 15),
    },
    {
      what: '  all of them hear their new place',
      measured: `${whole(milliseconds)} ms after an agent accepts (longest ${whole(longest)} ms; ${whole(worked)} ms of processor), missed by ${missed}`,
      ...asked('at most 500 ms, missed by 0', milliseconds <= 500 && missed === 0),
    },
  ]
}

/**
 * @param {string} what
 * @param {{ p50: number, p99: number, lost: number, doubled: number, refused: number }} written
 * @returns {Row[]}
 */
const writingRows = (what, { p50, p99, lost, doubled, refused }) => [
  {
    what,
    measured: `p50 ${one(p50)} ms, p99 ${one(p99)} ms, ${lost} lost, ${doubled} doubled, ${refused} refused`,
    target: 'p99 at most 50 ms, none lost',
    met: p99 <= 50 && lost + doubled + refused === 0,
  },
]

/**
 * @param {string} what
 * @param {{ perSecond: number, p99: number, given: number, twice: number, refused: number }} accepted
 * @returns {Row[]}
 */
const acceptingRows = (what, { perSecond, p99, given, twice, refused }) => [
  {
    what,
    measured: `${whole(perSecond)}/s, p99 ${one(p99)} ms, ${given} given, ${twice} twice, ${refused} refused`,
    target: 'p99 at most 30 ms, none twice',
    met: p99 <= 30 && twice + refused === 0,
  },
]
