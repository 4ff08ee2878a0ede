import { answersIn, method } from '../../protocol/testing/answers.ts'

/** Answers of a contact server in Dutch; stories have the same ones in every language. */
export const {
  chat,
  phone,
  video,
  digid,
  yivi,
  moving,
  plain,
  oneChannel,
  single,
  anonymous,
  optional,
  closed,
  oneOpen,
  longNames,
} = answersIn('nl')

export { method }
