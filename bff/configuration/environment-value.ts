/**
 * The value that a variable of the environment stands for, much as TOML would have it: `true`, `8000`,
 * `"text"`, `["a", b]`, `{type="RSA", key="…"}`. Text in lists and tables needs no quotes as long as it
 * has no separator in it. What can not be read wholly this way is the text itself.
 */
export function environmentValue(text: string): unknown {
  const { value, end } = readValue(text, 0)
  if (value === undefined || skipSpace(text, end) < text.length) return text
  return typeof value === 'string' && !text.trimStart().startsWith('"') ? text : value
}

/** What was read, and where the rest begins; without a value it could not be read. */
interface Read<T = unknown> {
  value?: T
  end: number
}

const unreadable = { end: 0 }

/** Deeper than any setting is. */
const deepest = 20

function readValue(text: string, from: number, depth = 0): Read {
  const start = skipSpace(text, from)
  if (depth > deepest) return unreadable
  if (text[start] === '"') return readString(text, start)
  if (text[start] === '[') return readList(text, start, depth)
  if (text[start] === '{') return readTable(text, start, depth)
  const word = match(/[^,{}[\]]*/y, text, start)
  return { value: bareValue(word.trim()), end: start + word.length }
}

/** Numbers that JavaScript would round are text: a secret may have digits only. */
function bareValue(word: string): unknown {
  if (word === 'true' || word === 'false') return word === 'true'
  const isNumber = /^[+-]?\d+$/.test(word) || /^[+-]?(\d+\.\d*|\.\d+)(e[+-]?\d+)?$/i.test(word)
  const number = isNumber ? Number(word) : NaN
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : word
}

function readString(text: string, start: number): Read<string> {
  const quoted = match(/"(?:[^"\\]|\\.)*"/sy, text, start)
  if (!quoted) return unreadable
  const value = quoted.slice(1, -1).replace(/\\(u[\da-fA-F]{4}|U[\da-fA-F]{8}|.)/gs, unescaped)
  return { value, end: start + quoted.length }
}

function unescaped(whole: string, escape: string): string {
  const [kind = ''] = escape
  if (escape.length > 1) {
    const code = parseInt(escape.slice(1), 16)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
  }
  return escapes[kind] ?? whole
}

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
}

function readList(text: string, start: number, depth: number): Read<unknown[]> {
  return readItems(text, start, ']', (at) => readValue(text, at, depth + 1))
}

function readTable(text: string, start: number, depth: number): Read {
  const { value, end } = readItems(text, start, '}', (at) => readEntry(text, at, depth + 1))
  return value ? { value: Object.fromEntries(value), end } : unreadable
}

function readEntry(text: string, from: number, depth: number): Read<[string, unknown]> {
  const start = skipSpace(text, from)
  const key =
    text[start] === '"' ? readString(text, start) : bareKey(match(/[\w-]+/y, text, start), start)
  const equals = skipSpace(text, key.end)
  if (key.value === undefined || text[equals] !== '=') return unreadable
  const { value, end } = readValue(text, equals + 1, depth)
  return value === undefined ? unreadable : { value: [key.value, value], end }
}

const bareKey = (key: string, start: number): Read<string> =>
  key ? { value: key, end: start + key.length } : unreadable

/** Items between brackets, with commas between them; one behind the last does no harm. */
function readItems<T>(
  text: string,
  start: number,
  close: string,
  readItem: (at: number) => Read<T>,
): Read<T[]> {
  const items: T[] = []
  let at = skipSpace(text, start + 1)
  while (text[at] !== close) {
    const { value, end } = readItem(at)
    if (value === undefined) return unreadable
    items.push(value)
    at = skipSpace(text, end)
    if (text[at] === ',') at = skipSpace(text, at + 1)
    else if (text[at] !== close) return unreadable
  }
  return { value: items, end: at + 1 }
}

const skipSpace = (text: string, from: number) => from + match(/\s*/y, text, from).length

/** @param pattern a sticky one */
function match(pattern: RegExp, text: string, from: number): string {
  pattern.lastIndex = from
  return pattern.exec(text)?.[0] ?? ''
}
