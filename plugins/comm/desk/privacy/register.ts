import type { Locale } from '../../../../ui/locale.ts'
import { say } from '../../../../ui/words.ts'
import type { CommConfig } from '../../configuration.ts'

/** What the processing register (GDPR article 30) wants to know of one purpose, as the configuration has it. */
export interface RegisterEntry {
  purpose: string
  attributes: { name: string; reason: string | null }[]
  legalBasis: string | null
  retention: string | null
  receiver: string
  /** Ways to identify whose results are taken. */
  methods: string[]
}

export function register(config: CommConfig, locale: Locale): RegisterEntry[] {
  const orNull = (words: Parameters<typeof say>[0] | undefined) =>
    words === undefined ? null : say(words, locale)
  return [...config.purposes.values()].map((purpose) => ({
    purpose: say(purpose.name, locale),
    attributes: purpose.attributes.map((tag) => ({
      name: say(config.attributeNames.get(tag) ?? tag, locale),
      reason: orNull(purpose.reasons.get(tag)),
    })),
    legalBasis: orNull(purpose.legalBasis),
    retention: orNull(purpose.retention),
    receiver: say(purpose.controller ?? config.organisation.name, locale),
    methods:
      purpose.authentication === 'none'
        ? []
        : [...config.authMethodNames]
            .filter(([tag]) => purpose.allowedAuth.some((one) => one === '*' || one === tag))
            .map(([, name]) => say(name, locale)),
  }))
}
