import { ar } from './contact.ar.ts'
import { de } from './contact.de.ts'
import { en } from './contact.en.ts'
import { fr } from './contact.fr.ts'
import { pl } from './contact.pl.ts'
import { tr } from './contact.tr.ts'
import { uk } from './contact.uk.ts'
import { informal } from './contact.nl.informal.ts'
import { nl, type ContactMessages } from './contact.nl.ts'
import { spoken } from './spoken.ts'

export type { ContactMessages }

export const contactMessages = spoken<ContactMessages>(
  'contact',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
