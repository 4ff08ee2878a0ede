/**
 * The one in the middle, or the mean of the two there.
 * @param {readonly number[]} numbers
 */
export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other)
  const middle = sorted.length / 2
  return (Number(sorted[Math.floor(middle)]) + Number(sorted[Math.ceil(middle) - 1])) / 2
}

/**
 * So many of 100 are at most this.
 * @param {readonly number[]} numbers
 * @param {number} percent
 */
export function percentile(numbers, percent) {
  const sorted = [...numbers].sort((one, other) => one - other)
  return Number(sorted[Math.max(Math.ceil((percent / 100) * sorted.length) - 1, 0)])
}
