import { ar } from './call.ar.ts'
import { de } from './call.de.ts'
import { en } from './call.en.ts'
import { fr } from './call.fr.ts'
import { pl } from './call.pl.ts'
import { tr } from './call.tr.ts'
import { uk } from './call.uk.ts'
import { informal } from './call.nl.informal.ts'
import { nl, type CallMessages } from './call.nl.ts'
import { spoken } from './spoken.ts'

export type { CallMessages }

export const callMessages = spoken<CallMessages>(
  'call',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
