/** How often something happened since it was last told, by the values of its labels. */
export interface Tallies {
  /** One more: a value for each label, in their order. */
  count(...values: string[]): void
  /** Tells each number above 0, which begins at 0 again. */
  tell(to: (labels: Record<string, string>, count: number) => void): void
}

interface Tally {
  labels: Record<string, string>
  count: number
}

/** A value leads to the next label's, the last one to a number. */
interface Node {
  next: Map<string, Node>
  tally?: Tally
}

/**
 * prom-client puts the labels together to one text for every number that it is told: with several for each start,
 * what is counted most is better found by the labels themselves, and told when somebody asks.
 */
export function createTallies(names: readonly string[]): Tallies {
  const root: Node = { next: new Map() }
  const all: Tally[] = []

  function open(node: Node, values: readonly string[]): Tally {
    const tally = {
      labels: Object.fromEntries(names.map((name, i) => [name, values[i] ?? ''])),
      count: 0,
    }
    node.tally = tally
    all.push(tally)
    return tally
  }

  return {
    count(...values) {
      let node = root
      for (const value of values) {
        let next = node.next.get(value)
        if (!next) node.next.set(value, (next = { next: new Map() }))
        node = next
      }
      const tally = node.tally ?? open(node, values)
      tally.count += 1
    },
    tell(to) {
      for (const tally of all) {
        if (tally.count > 0) to(tally.labels, tally.count)
        tally.count = 0
      }
    },
  }
}
