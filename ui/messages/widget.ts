import { ar } from './widget.ar.ts'
import { de } from './widget.de.ts'
import { en } from './widget.en.ts'
import { fr } from './widget.fr.ts'
import { pl } from './widget.pl.ts'
import { tr } from './widget.tr.ts'
import { uk } from './widget.uk.ts'
import { informal } from './widget.nl.informal.ts'
import { nl, type WidgetMessages } from './widget.nl.ts'
import { spoken } from './spoken.ts'

export type { WidgetMessages }

export const widgetMessages = spoken<WidgetMessages>(
  'widget',
  { nl, en, de, fr, pl, tr, uk, ar },
  informal,
)
