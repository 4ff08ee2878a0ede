import type { MethodNow } from '../ui/lines-of-method.ts'
import { methodLines } from '../ui/method-lines.ts'
import type { Contact } from './contact.ts'
import { allWords } from './words.ts'

/** What is said under a method's name, also where that takes hours and days. */
export function linesNow(method: MethodNow, contact: Contact): string[] {
  return methodLines(method, { words: allWords(contact), locale: contact.locale }, new Date())
}
