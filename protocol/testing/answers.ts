import type { MethodOption, PurposeOptions, SessionOptions } from '../session-options.ts'
import { answerWords } from './answer-words.ts'

/** One method as a contact server offers it; the schemas of `session-options.ts` check it in answers.test.ts. */
export function method(tag: string, name: string, more: Partial<MethodOption> = {}): MethodOption {
  return { tag, name, image_path: `/images/${tag}.svg`, ...more }
}

/** A Monday, far away. */
const opensAt = '2099-01-05T09:00:00+01:00'
const shut = { available: false, waiting: undefined }

/** Answers of `GET session_options/<purpose>` in one language, for tests and stories alike. */
export function answersIn(locale: string) {
  const words = answerWords(locale)
  const chat = method('chat', words.chat, { waiting: 0 })
  const phone = method('phone', words.phone, { waiting: 5 })
  const video = method('video', words.video, { available: false, opens_at: opensAt })
  const digid = method('digid', 'DigiD', { description: words.digid })
  const yivi = method('yivi', 'Yivi', { description: words.yivi })

  /** Everything that the newest servers say. */
  const moving: PurposeOptions = {
    name: words.moving,
    description: words.movingMeans,
    authentication: 'required',
    auth_methods: [digid, yivi],
    comm_methods: [chat, phone, video],
    attributes: [
      { tag: 'name', name: words.name, reason: words.nameReason },
      { tag: 'address', name: words.address, reason: words.addressReason },
    ],
    controller: words.controller,
    retention: words.retention,
  }

  const closed = {
    comm_methods: [
      { ...chat, ...shut, opens_at: opensAt },
      { ...phone, ...shut },
    ],
  }

  return {
    chat,
    phone,
    video,
    digid,
    yivi,
    moving,

    /** Nothing is closed, so that nothing says when it opens. */
    allOpen: { ...moving, comm_methods: [chat, phone] } satisfies PurposeOptions,

    /** The two lists alone, as the cores before this project answer. */
    plain: {
      auth_methods: [method('digid', 'DigiD'), method('irma', 'IRMA')],
      comm_methods: [method('call', words.phone), method('chat', 'Chat')],
    } satisfies PurposeOptions,

    /** One channel, as the demonstration has it. */
    oneChannel: { ...moving, comm_methods: [chat] } satisfies PurposeOptions,

    /** One of everything: nothing to choose. */
    single: { ...moving, comm_methods: [chat], auth_methods: [digid] } satisfies PurposeOptions,

    anonymous: {
      ...moving,
      authentication: 'none',
      auth_methods: [],
      attributes: [],
    } satisfies PurposeOptions,

    optional: { ...moving, authentication: 'optional' } satisfies PurposeOptions,

    closed: { ...moving, ...closed } satisfies PurposeOptions,

    /** Only one channel is open; the others stay in sight. */
    oneOpen: {
      ...moving,
      comm_methods: [chat, { ...phone, ...shut }, video],
    } satisfies PurposeOptions,

    /** What the citizen may have come for, where the page doesn't say it; nobody can help with the last one now. */
    subjects: {
      moving,
      passport: { ...moving, name: words.passport, description: undefined },
      parking: { ...moving, ...closed, name: words.parking, description: undefined },
    } satisfies SessionOptions,

    /** The longest names that somebody may think of. */
    longNames: {
      ...moving,
      comm_methods: [
        { ...chat, name: `${words.chat} ${words.controller} ${words.moving}` },
        { ...phone, name: 'Telefoonbeantwoordingsapparaatwachtrijverwerkingssysteem' },
      ],
    } satisfies PurposeOptions,
  }
}
