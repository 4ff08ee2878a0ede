/**
 * Every sentence of a message file, by its key. What is filled in later is shown as `{1}`, `{2}` …; a
 * sentence that depends on how many there are is shown for some of them.
 */
export function sentencesOf(messages: unknown): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  collect(messages, '', found)
  return found
}

function collect(messages: unknown, key: string, found: Map<string, string>): void {
  if (typeof messages === 'string') found.set(key, messages)
  else if (typeof messages === 'function') found.set(key, examples(messages))
  else if (typeof messages === 'object' && messages !== null) {
    for (const [name, part] of Object.entries(messages)) {
      collect(part, key ? `${key}.${name}` : name, found)
    }
  }
}

type Sentence = (...filledIn: unknown[]) => unknown

/** With names first; with numbers, and with yes and no, where those make another sentence. */
function examples(sentence: unknown): string {
  const say = sentence as Sentence
  const names = Array.from({ length: say.length }, (_, at) => `{${String(at + 1)}}`)
  const tries = [
    names,
    names.map(() => 1),
    names.map(() => 3),
    names.map(() => true),
    names.map(() => false),
  ]
  const said = tries.flatMap((filledIn) => {
    try {
      const text = say(...filledIn)
      return typeof text === 'string' && !/undefined|NaN|\[object/.test(text) ? [text] : []
    } catch {
      return []
    }
  })
  const [first = '', ...others] = [...new Set(said)]
  const better = others.filter((text) => !names.some((name) => text.includes(name)))
  return first.includes('{1}') && !others.some((text) => differs(text, first))
    ? first
    : [first, ...better.filter((text) => differs(text, first))].join('\n')
}

/** Whether it is another sentence, and not the same one filled in differently. */
function differs(one: string, other: string): boolean {
  const frame = other.split(/\{\d\}/)
  return frame.length === 1 ? one !== other : !frame.every((part) => one.includes(part))
}
