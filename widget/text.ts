/** Properties can be set by any script to anything, and a server can answer anything. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

/** The same where no words are nothing. */
export function words(value: unknown): string | null {
  return text(value) || null
}
