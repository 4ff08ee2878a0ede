import type { Locale } from '../../../../ui/locale.ts'
import { say } from '../../../../ui/words.ts'
import type { CommConfig } from '../../configuration.ts'
import type { PrivacyWords } from './words.ts'

/** "30 days: the reason", or "no". */
export const keepsChatText = (
  { keepsChat }: RegisterEntry,
  { register: said }: PrivacyWords,
): string =>
  keepsChat === null ? said.chatDeleted : `${said.chatKept(keepsChat.days)}: ${keepsChat.reason}`

/** What the processing register (GDPR article 30) wants to know of one purpose, as the configuration has it. */
export interface RegisterEntry {
  purpose: string
  attributes: { name: string; reason: string | null }[]
  legalBasis: string | null
  retention: string | null
  receiver: string
  /** Ways to identify whose results are taken. */
  methods: string[]
  /** Where what is said in chats is kept after the end. */
  keepsChat: { days: number; reason: string } | null
}

export function register(config: CommConfig, locale: Locale): RegisterEntry[] {
  const orNull = (words: Parameters<typeof say>[0] | undefined) =>
    words === undefined ? null : say(words, locale)
  const keeping = (tag: string) => {
    const kept = config.keepChat.get(tag)
    return kept === undefined ? null : { days: kept.days, reason: say(kept.reason, locale) }
  }
  return [...config.purposes].map(([tag, purpose]) => ({
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
    keepsChat: keeping(tag),
  }))
}
