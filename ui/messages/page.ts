import { ar } from './page.ar.ts'
import { de } from './page.de.ts'
import { en } from './page.en.ts'
import { fr } from './page.fr.ts'
import { pl } from './page.pl.ts'
import { tr } from './page.tr.ts'
import { uk } from './page.uk.ts'
import { informal } from './page.nl.informal.ts'
import { nl, type PageMessages } from './page.nl.ts'
import { spoken } from './spoken.ts'

export type { PageMessages }

export const pageMessages = spoken<PageMessages>(
  'page',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
