import type { Locale } from '../../../../ui/locale.ts'
import type { AccessAct } from '../../retention/access-act.ts'

const acts: Readonly<Record<AccessAct, string>> = {
  shown: 'Gezien',
  copied: 'Gekopieerd',
  deleted_by_agent: 'Gewist door de medewerker',
  deleted_by_citizen: 'Gewist door de burger',
  deleted_by_timer: 'Vanzelf gewist',
  exported: 'Dit logboek gedownload',
  deletions_exported: 'De lijst van wat is gewist gedownload',
}

const nl = {
  title: 'Privacy',
  lead: 'Wie zag welke soorten gegevens, en wat is er gewist. De gegevens zelf staan hier nooit.',
  chain: {
    title: 'Klopt het logboek?',
    holds: 'Het logboek klopt',
    holdsText: (entries: number, days: number) =>
      `${entries} ${entries === 1 ? 'regel' : 'regels'}, en niets is veranderd of verdwenen. Regels worden ${days} dagen bewaard.`,
    fingerprint: 'Kenmerk van de laatste regel',
    fingerprintText:
      'Bewaar dit kenmerk. Wie het hele logboek opnieuw zou schrijven, krijgt een ander kenmerk.',
    compare: 'Kenmerk van eerder',
    compareButton: 'Vergelijk',
    same: 'Dit is hetzelfde logboek',
    sameText: (link: string) =>
      `Het kenmerk is dat van regel ${link}. Tot en met die regel is niets veranderd.`,
    forgottenText:
      'Het kenmerk is dat van de laatste regel die na zijn bewaartermijn is gewist. Daarna is niets veranderd.',
    other: 'Dit kenmerk staat niet in het logboek',
    otherText:
      'Het is van een regel die al na de bewaartermijn is gewist, of het logboek is opnieuw geschreven. Is het kenmerk nog niet zo oud? Meld dit dan aan uw beheerder.',
    unreadable: 'Dit is geen kenmerk',
    unreadableText: 'Een kenmerk bestaat uit 64 cijfers en letters van a tot en met f.',
    broken: 'Het logboek is veranderd',
    brokenText: {
      changed: (link: string) => `Regel ${link} is niet meer zoals die geschreven is.`,
      missing: (link: string) => `Regel ${link} ontbreekt.`,
      end_missing: (link: string) => `Vanaf regel ${link} ontbreken regels aan het eind.`,
    },
    brokenAct: 'Meld dit aan uw beheerder en bewaar een kopie van de database.',
  },
  log: {
    title: 'Logboek',
    filter: 'Zoek',
    agent: 'Medewerker',
    conversation: 'Gesprek',
    act: 'Wat',
    anything: 'Alles',
    from: 'Van',
    to: 'Tot en met',
    at: 'Wanneer',
    kinds: 'Soorten gegevens',
    number: 'Regel',
    nothing: 'Niets gevonden.',
    older: 'Oudere regels',
    newer: 'Nieuwere regels',
    download: 'Download als CSV',
    pending: 'wordt geschreven',
  },
  acts,
  register: {
    title: 'Voor het verwerkingsregister',
    lead: 'Zo staat het nu in de instellingen.',
    purpose: 'Onderwerp',
    attributes: 'Gegevens en waarom',
    legalBasis: 'Grondslag',
    retention: 'Bewaartermijn',
    receiver: 'Ontvanger',
    methods: 'Manieren van inloggen',
    unsaid: 'niet ingevuld',
    none: 'geen',
    download: 'Download als CSV',
  },
}

export type PrivacyWords = typeof nl

const en: PrivacyWords = {
  title: 'Privacy',
  lead: 'Who saw which kinds of data, and what was deleted. The data itself is never here.',
  chain: {
    title: 'Is the log as it was written?',
    holds: 'The log is as it was written',
    holdsText: (entries, days) =>
      `${entries} ${entries === 1 ? 'line' : 'lines'}, and nothing was changed or has gone. Lines are kept for ${days} days.`,
    fingerprint: 'Fingerprint of the last line',
    fingerprintText:
      'Keep this fingerprint. Whoever would write the whole log anew gets another one.',
    compare: 'An earlier fingerprint',
    compareButton: 'Compare',
    same: 'This is the same log',
    sameText: (link) =>
      `It is the fingerprint of line ${link}. Nothing up to that line was changed.`,
    forgottenText:
      'It is the fingerprint of the last line that was deleted after its time. Nothing after it was changed.',
    other: 'This fingerprint is not in the log',
    otherText:
      'It is of a line that was already deleted after its time, or the log was written anew. Is the fingerprint younger than that? Then tell your administrator.',
    unreadable: 'This is not a fingerprint',
    unreadableText: 'A fingerprint is 64 digits and letters from a to f.',
    broken: 'The log has been changed',
    brokenText: {
      changed: (link) => `Line ${link} is not as it was written.`,
      missing: (link) => `Line ${link} is missing.`,
      end_missing: (link) => `From line ${link} on, lines at the end are missing.`,
    },
    brokenAct: 'Tell your administrator, and keep a copy of the database.',
  },
  log: {
    title: 'Log',
    filter: 'Search',
    agent: 'Agent',
    conversation: 'Conversation',
    act: 'What',
    anything: 'Everything',
    from: 'From',
    to: 'Up to and including',
    at: 'When',
    kinds: 'Kinds of data',
    number: 'Line',
    nothing: 'Nothing found.',
    older: 'Older lines',
    newer: 'Newer lines',
    download: 'Download as CSV',
    pending: 'being written',
  },
  acts: {
    shown: 'Seen',
    copied: 'Copied',
    deleted_by_agent: 'Deleted by the agent',
    deleted_by_citizen: 'Deleted by the citizen',
    deleted_by_timer: 'Deleted by itself',
    exported: 'This log was downloaded',
    deletions_exported: 'The list of what was deleted was downloaded',
  },
  register: {
    title: 'For the processing register',
    lead: 'This is what the settings say now.',
    purpose: 'Subject',
    attributes: 'Data, and why',
    legalBasis: 'Legal basis',
    retention: 'Kept for',
    receiver: 'Receiver',
    methods: 'Ways to log in',
    unsaid: 'not filled in',
    none: 'none',
    download: 'Download as CSV',
  },
}

export const privacyWords = (locale: Locale): PrivacyWords => (locale === 'nl' ? nl : en)
