import type { CallMessages } from './call.nl.ts'
import type { ChoiceMessages } from './choice.nl.ts'
import type { ContactMessages } from './contact.nl.ts'
import type { ConversationMessages } from './conversation.nl.ts'
import type { IdentifyMessages } from './identify.nl.ts'
import type { PageMessages } from './page.nl.ts'
import type { QuestionMessages } from './questions.nl.ts'
import type { ReceiptMessages } from './receipt.nl.ts'
import type { WidgetMessages } from './widget.nl.ts'

/** All that citizens read, by the first part of the keys. */
export interface AllMessages {
  call: CallMessages
  choice: ChoiceMessages
  contact: ContactMessages
  conversation: ConversationMessages
  identify: IdentifyMessages
  page: PageMessages
  questions: QuestionMessages
  receipt: ReceiptMessages
  widget: WidgetMessages
}

/** A number begins with `#`: an own sentence may have plural forms of it. `?` only chooses between sentences. */
type NameOf<Given> = Given extends number
  ? `#${string}`
  : Given extends boolean
    ? `?${string}`
    : string

type NamesOf<Given extends readonly unknown[]> = { readonly [At in keyof Given]: NameOf<Given[At]> }

type Named<M> = {
  readonly [
    Key in keyof M as M[Key] extends string
      ? never
      : M[Key] extends (...given: never[]) => string
        ? Key
        : object extends Named<M[Key]>
          ? never
          : Key
  ]: M[Key] extends (...given: infer Given) => string ? NamesOf<Given> : Named<M[Key]>
}

/**
 * What each sentence that isn't fixed is about, in the order in which it is given: the names that an organisation's own
 * sentences write between braces. A sentence that gets another one doesn't compile until it is here.
 */
export const placeholders: Named<AllMessages> = {
  call: {
    about: ['subject'],
    left: { minutes: ['#minutes'], seconds: ['#seconds'] },
    expired: { text: ['time'] },
  },
  choice: {
    via: ['name'],
    subject: ['subject'],
    only: ['method'],
    at: ['organisation'],
    sharing: { title: ['organisation'], onlyThese: ['organisation'] },
    nextTo: ['method'],
    faults: { failed: { text: ['?other'] } },
  },
  conversation: {
    identifiedAs: ['name'],
    waiting: {
      title: ['#people'],
      lead: ['organisation', 'subject'],
      transferred: ['organisation', 'subject'],
      agentGone: ['organisation'],
      keeps: ['#minutes'],
      expected: ['#minutes'],
      tabTitle: ['#people'],
    },
    talking: { title: ['subject'], helps: ['agent', 'organisation'], typing: ['agent'] },
    session: {
      logOut: ['method'],
      loggedOut: ['method'],
      unreached: ['method'],
      knownAs: ['name'],
    },
    log: { jump: ['#messages'] },
    composer: { tooLong: ['#characters'], left: ['#characters'] },
    asked: {
      title: ['agent'],
      purpose: ['purpose'],
      shares: ['organisation'],
      askedAt: ['time'],
      only: ['method'],
      nextTo: ['method'],
      shared: { known: ['name'] },
      elsewhere: { text: ['organisation'] },
    },
    limit: { idle: ['time'], total: ['time'], waiting: ['time'] },
    keeps: { days: ['#days'] },
    ended: { deletes: ['time'] },
    deleted: {
      at: ['time'],
      what: ['things'],
      messages: ['#messages'],
      notes: ['#notes'],
      sealed: ['moment'],
      unreadable: ['moment'],
      kept: {
        sealed: ['moment'],
        unreadable: ['moment'],
        at: ['time'],
        what: ['things'],
        until: ['date'],
        removed: ['moment'],
      },
    },
  },
  identify: {
    title: ['method'],
    step: ['#now', '#all'],
    test: { born: ['date'], citizenServiceNumber: ['number'] },
    forSubject: ['subject', 'organisation'],
    forOrganisation: ['organisation'],
    forConversation: ['subject'],
    moreInformation: ['site'],
    startedAt: ['time'],
    logOut: { notDone: { text: ['method'] } },
    askedAt: ['time', 'organisation'],
    sharing: {
      title: ['organisation'],
      as: ['name'],
      seesOnly: ['organisation'],
      goTo: ['method'],
    },
  },
  page: {
    footer: ['organisation'],
    problems: { method_unavailable: { title: ['method'] }, closed: { title: ['method'] } },
  },
  questions: {
    step: ['#now', '#all'],
    method: {
      waiting: ['#minutes'],
      waitingHours: ['#hours'],
      waitingLonger: ['#hours'],
      closedUntil: ['day', 'time'],
    },
    sharing: { controller: ['organisation'], goTo: ['method'], goOn: ['channel'] },
    starting: ['method'],
    startFailed: { method: { title: ['method'] }, closed: { title: ['method'] } },
    notices: {
      cancelled: { text: [] },
      failed: { text: ['?other'] },
      level_too_low: { text: ['?other'] },
      expired: { text: [] },
      closed: { text: [] },
      unavailable: { text: [] },
      identified: { text: [] },
    },
  },
  receipt: {
    genuineText: ['organisation'],
    means: { kept: ['moment', 'reason'], keptRemoved: ['reason'] },
    file: { check: ['address'] },
  },
}
