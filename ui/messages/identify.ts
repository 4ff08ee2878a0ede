import { ar } from './identify.ar.ts'
import { de } from './identify.de.ts'
import { en } from './identify.en.ts'
import { fr } from './identify.fr.ts'
import { pl } from './identify.pl.ts'
import { tr } from './identify.tr.ts'
import { uk } from './identify.uk.ts'
import { informal } from './identify.nl.informal.ts'
import { nl, type IdentifyMessages } from './identify.nl.ts'
import { spoken } from './spoken.ts'

export type { IdentifyMessages }

export const identifyMessages = spoken<IdentifyMessages>(
  'identify',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
