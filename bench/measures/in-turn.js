import { median } from '../figures.js'

/** @typedef {{ perSecond: number, microseconds: number, milliseconds: { p50: number, p99: number } }} Measured */

/**
 * Measures each in turn, again and again: what else the machine does then disturbs them alike.
 * @template {string} Name
 * @param {Record<Name, () => Promise<Measured>>} measures
 * @param {{ rounds: number }} options
 * @returns the medians, and the median of the ratios to the first of the same round
 */
export async function inTurn(measures, { rounds }) {
  const entries = /** @type {[Name, () => Promise<Measured>][]} */ (Object.entries(measures))
  /** @type {Record<string, Measured[]>} */
  const all = Object.fromEntries(entries.map(([name]) => [name, []]))
  for (let round = 0; round < rounds; round += 1)
    for (const [name, measure] of entries) all[name]?.push(await measure())
  const [first] = entries.map(([name]) => all[name] ?? [])
  return /** @type {Record<Name, Measured & { ratio: number }>} */ (
    Object.fromEntries(
      entries.map(([name]) => {
        const measured = all[name] ?? []
        const ratios = measured.map(
          ({ perSecond }, round) => perSecond / Number(first?.[round]?.perSecond),
        )
        return [name, { ...medians(measured), ratio: median(ratios) }]
      }),
    )
  )
}

/** @param {Measured[]} measured */
const medians = (measured) => ({
  perSecond: median(measured.map(({ perSecond }) => perSecond)),
  microseconds: median(measured.map(({ microseconds }) => microseconds)),
  milliseconds: {
    p50: median(measured.map(({ milliseconds }) => milliseconds.p50)),
    p99: median(measured.map(({ milliseconds }) => milliseconds.p99)),
  },
})
