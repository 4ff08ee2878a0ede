import { ar } from './questions.ar.ts'
import { de } from './questions.de.ts'
import { en } from './questions.en.ts'
import { fr } from './questions.fr.ts'
import { pl } from './questions.pl.ts'
import { tr } from './questions.tr.ts'
import { uk } from './questions.uk.ts'
import { informal } from './questions.nl.informal.ts'
import { nl, type QuestionMessages } from './questions.nl.ts'
import { spoken } from './spoken.ts'

export type { QuestionMessages }

export const questionMessages = spoken<QuestionMessages>(
  'questions',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
