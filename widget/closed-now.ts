import { closedLine } from '../ui/method-lines.ts'
import type { Contact } from './contact.ts'
import { allWords } from './words.ts'

/** What is said of a method that is closed: until when, where that is known. */
export function closedNow(opensAt: Date | null, contact: Contact): string {
  return closedLine(opensAt, { words: allWords(contact), locale: contact.locale }, new Date())
}
