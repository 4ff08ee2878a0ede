import { ar } from './choice.ar.ts'
import { de } from './choice.de.ts'
import { en } from './choice.en.ts'
import { fr } from './choice.fr.ts'
import { pl } from './choice.pl.ts'
import { tr } from './choice.tr.ts'
import { uk } from './choice.uk.ts'
import { informal } from './choice.nl.informal.ts'
import { nl, type ChoiceMessages } from './choice.nl.ts'
import { spoken } from './spoken.ts'

export type { ChoiceMessages }

export const choiceMessages = spoken<ChoiceMessages>(
  'choice',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
