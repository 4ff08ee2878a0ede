import { later, laterChannel, laterMethod } from '../ui/messages/questions-later.nl.ts'
import type { QuestionMessages } from '../ui/messages/questions.nl.ts'
import type { Contact } from './contact.ts'

/** Everything that can be said: Dutch comes in two parts, every other language at once. */
export function allWords({ words }: Pick<Contact, 'words'>): QuestionMessages {
  return {
    ...later,
    ...words,
    channel: { ...laterChannel, ...words.channel },
    method: { ...laterMethod, ...words.method },
  }
}
