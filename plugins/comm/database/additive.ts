/**
 * What of a migration's statements an old process, which still serves, might not survive (MIGRATIONS.md).
 * Judged by the words, as our own migrations are written: whatever isn't known to be harmless is told.
 * @returns the statements and actions that do more than add
 */
export function notAdditive(statements: readonly string[]): string[] {
  const texts = statements.map((statement) => statement.replace(/\s+/g, ' ').trim().toLowerCase())
  // A table that the migration makes itself is nobody else's yet.
  const own = new Set(texts.map((text) => /^create table (\w+)/.exec(text)?.[1]))
  // Empty for whoever doesn't know the column, and what is empty is never twice the same.
  const empty = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/add column (\w+) (?![^,]*(?:default|not null))/g)].map(([, name]) => name),
    ),
  )
  return texts.flatMap((text) => {
    const table = /^(?:alter table|insert into|create(?: unique)? index \w+ on) (\w+)/.exec(
      text,
    )?.[1]
    if (table !== undefined && own.has(table)) return []
    if (/^create (table|index|function) /.test(text)) return []
    const unique = /^create unique index \w+ on \w+ \(([^)]*)\)$/.exec(text)?.[1]
    if (unique?.split(', ').some((name) => empty.has(name))) return []
    const changes = /^alter table \w+ (.*)$/.exec(text)?.[1]
    return changes === undefined ? [text] : actionsOf(changes).filter((one) => !isHarmless(one))
  })
}

function isHarmless(action: string): boolean {
  if (/^alter column \w+ (set default |drop not null$)/.test(action)) return true
  if (!action.startsWith('add column ')) return false
  // Who doesn't know the column leaves it out.
  if (/ not null/.test(action) && !/ default /.test(action)) return false
  if (/ (unique|primary key)/.test(action)) return false
  // An old process deletes what the column points at, and knows nothing of it.
  return !/ references /.test(action) || / on delete (cascade|set null)/.test(action)
}

/** Split at the commas that stand neither in brackets nor in a text. */
function actionsOf(text: string): string[] {
  const actions = ['']
  let depth = 0
  let quoted = false
  for (const character of text) {
    if (character === "'") quoted = !quoted
    if (!quoted && character === '(') depth += 1
    if (!quoted && character === ')') depth -= 1
    if (character === ',' && depth === 0 && !quoted) actions.push('')
    else actions[actions.length - 1] += character
  }
  return actions.map((action) => action.trim())
}
