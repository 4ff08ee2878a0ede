import { fetched } from './fetched.ts'
import type { ConversationMessages } from './conversation.nl.ts'

/** @throws whatever `import()` throws where the file can't be fetched */
export const fetchConversationMessages = fetched<ConversationMessages>(
  'conversation',
  {
    nl: async () => (await import('./conversation.nl.ts')).nl,
    en: async () => (await import('./conversation.en.ts')).en,
    de: async () => (await import('./conversation.de.ts')).de,
    fr: async () => (await import('./conversation.fr.ts')).fr,
    pl: async () => (await import('./conversation.pl.ts')).pl,
    tr: async () => (await import('./conversation.tr.ts')).tr,
    uk: async () => (await import('./conversation.uk.ts')).uk,
    ar: async () => (await import('./conversation.ar.ts')).ar,
  },
  async () => (await import('./conversation.nl.informal.ts')).informal,
)
