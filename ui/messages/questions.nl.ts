import { first } from './questions-first.nl.ts'
import { later, laterChannel, laterMethod } from './questions-later.nl.ts'

/** `<id-contact>` on the municipal page: choosing how, before anything begins. In two files, because the widget fetches the second when it is needed. */
export const nl = {
  ...first,
  ...later,
  channel: { ...first.channel, ...laterChannel },
  method: { ...first.method, ...laterMethod },
}

export type QuestionMessages = typeof nl
export type FirstQuestionMessages = typeof first
