/**
 * A name that may run the other way than the sentence around it: what is around keeps its own order. Characters, not
 * `<bdi>`, because a sentence is text. Unicode Bidirectional Algorithm: first strong isolate, pop directional isolate.
 */
export const isolated = (name: string): string => `\u2068${name}\u2069`
