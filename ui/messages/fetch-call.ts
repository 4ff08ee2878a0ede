import { fetched } from './fetched.ts'
import type { CallMessages } from './call.nl.ts'

/** @throws whatever `import()` throws where the file can't be fetched */
export const fetchCallMessages = fetched<CallMessages>(
  'call',
  {
    nl: async () => (await import('./call.nl.ts')).nl,
    en: async () => (await import('./call.en.ts')).en,
    de: async () => (await import('./call.de.ts')).de,
    fr: async () => (await import('./call.fr.ts')).fr,
    pl: async () => (await import('./call.pl.ts')).pl,
    tr: async () => (await import('./call.tr.ts')).tr,
    uk: async () => (await import('./call.uk.ts')).uk,
    ar: async () => (await import('./call.ar.ts')).ar,
  },
  async () => (await import('./call.nl.informal.ts')).informal,
)
