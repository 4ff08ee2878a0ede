import { ar } from './receipt.ar.ts'
import { de } from './receipt.de.ts'
import { en } from './receipt.en.ts'
import { fr } from './receipt.fr.ts'
import { pl } from './receipt.pl.ts'
import { tr } from './receipt.tr.ts'
import { uk } from './receipt.uk.ts'
import { informal } from './receipt.nl.informal.ts'
import { nl, type ReceiptMessages } from './receipt.nl.ts'
import { spoken } from './spoken.ts'

export type { ReceiptMessages }

export const receiptMessages = spoken<ReceiptMessages>(
  'receipt',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
