import type { Locale } from '../../../../ui/locale.ts'
import type { EndedBy } from '../../conversation/views.ts'
import type { DeletionRow } from '../../retention/delete-conversation.ts'
import { privacyWords } from './words.ts'

const causes: Readonly<Record<EndedBy, string>> = {
  agent: 'De medewerker',
  citizen: 'Een burger',
  timer: 'Vanzelf',
}

const nl = {
  title: 'Wat is gewist',
  lead: (days: number) =>
    `Welke soorten gegevens wanneer zijn gewist. De gegevens zelf staan hier nooit. Regels worden ${days} dagen bewaard. Zijn berichten langer bewaard? Dan beginnen die dagen als ook die zijn gewist.`,
  copies:
    'Kopieën in het logboek en de reservekopieën van de database zijn verzegeld. Ze zijn onleesbaar als de sleutel is vernietigd, en als niemand de map met sleutels heeft gekopieerd.',
  all: 'Bekijk alles wat is gewist',
  back: 'Terug naar het logboek',
  conversation: 'Gesprek',
  from: 'Van',
  to: 'Tot en met',
  faults: privacyWords('nl').log.faults,
  filter: 'Zoek',
  removed: 'Gewist op',
  subject: 'Onderwerp',
  kinds: 'Soorten gegevens',
  messages: 'Berichten',
  notes: 'Notities',
  cause: 'Door',
  unreadable: 'Onleesbaar sinds',
  planned: (moment: string) => `gepland: ${moment}`,
  plannedColumn: 'Gepland',
  kept: (moment: string) => `berichten bewaard tot ${moment}`,
  keptColumn: 'Berichten bewaard tot',
  keptRemoved: (moment: string) => `berichten bewaard, gewist op ${moment}`,
  keptRemovedColumn: 'Bewaarde berichten gewist op',
  unknown: 'onbekend',
  causes,
  /** A platform said that the chat or call was over. */
  platform: (id: string) => `Het platform ${id}`,
  nothing: 'Niets gevonden.',
  older: 'Ouder',
  newer: 'Nieuwer',
  download: 'Download als CSV',
}

export type DeletionWords = typeof nl

const en: DeletionWords = {
  title: 'What was deleted',
  lead: (days) =>
    `Which kinds of data were deleted when. The data itself is never here. Lines are kept for ${days} days. Where messages were kept longer, those days begin when they are deleted too.`,
  copies:
    'Copies in the log and the backups of the database are sealed. They are unreadable once the key is destroyed, and if nobody copied the folder with keys.',
  all: 'See everything that was deleted',
  back: 'Back to the log',
  conversation: 'Conversation',
  from: 'From',
  to: 'Up to and including',
  faults: privacyWords('en').log.faults,
  filter: 'Search',
  removed: 'Deleted on',
  subject: 'Subject',
  kinds: 'Kinds of data',
  messages: 'Messages',
  notes: 'Notes',
  cause: 'By',
  unreadable: 'Unreadable since',
  planned: (moment) => `planned: ${moment}`,
  plannedColumn: 'Planned',
  kept: (moment) => `messages kept until ${moment}`,
  keptColumn: 'Messages kept until',
  keptRemoved: (moment) => `messages kept, deleted on ${moment}`,
  keptRemovedColumn: 'Kept messages deleted on',
  unknown: 'unknown',
  causes: { agent: 'The agent', citizen: 'A citizen', timer: 'By itself' },
  platform: (id) => `The platform ${id}`,
  nothing: 'Nothing found.',
  older: 'Older',
  newer: 'Newer',
  download: 'Download as CSV',
}

export const deletionWords = (locale: Locale): DeletionWords => (locale === 'nl' ? nl : en)

/** By whom it was deleted. */
export const causeOf = (
  { caused_by, platform }: Pick<DeletionRow, 'caused_by' | 'platform'>,
  words: DeletionWords,
): string =>
  platform !== null && caused_by === 'agent' ? words.platform(platform) : words.causes[caused_by]
