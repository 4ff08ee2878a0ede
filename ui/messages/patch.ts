/** Of a language's messages only the sentences that another way of speaking says differently. */
export type Patch<M> = {
  readonly [Key in keyof M]?: M[Key] extends string
    ? string
    : M[Key] extends (...given: never[]) => string
      ? M[Key]
      : Patch<M[Key]>
}

/** The messages with the sentences of the patch in their place. */
export function patched<M extends object>(messages: M, patch: Patch<M>): M {
  const changes = new Map<string, unknown>(Object.entries(patch))
  return Object.fromEntries(
    Object.entries(messages).map(([key, said]: [string, unknown]) => {
      const change = changes.get(key)
      if (change === undefined) return [key, said]
      return [key, isTree(said) && isTree(change) ? patched(said, change) : change]
    }),
  ) as M
}

const isTree = (value: unknown): value is object => typeof value === 'object' && value !== null
