import type { Locale } from '../locale.ts'
import { nl, type QuestionMessages } from './questions.nl.ts'

export type { QuestionMessages }

/** Dutch comes along; another language is fetched by who reads it. */
const messages: Readonly<Record<Locale, () => QuestionMessages | Promise<QuestionMessages>>> = {
  nl: () => nl,
  en: async () => (await import('./questions.en.ts')).en,
}

/** @throws whatever `import()` throws where the file can't be fetched */
export async function questionMessages(locale: Locale): Promise<QuestionMessages> {
  return messages[locale]()
}
