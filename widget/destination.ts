import type { QuestionMessages } from '../ui/messages/questions.nl.ts'
import { withoutIdentification } from './choices.ts'
import type { Screen } from './screen.ts'

/** Where the last button leads, and what it says. */
export function destination(
  { options, choices }: Extract<Screen, { step: unknown }>,
  { sharing }: QuestionMessages,
): { name: string; next: string } {
  const nameOf = (methods: typeof options.methods, chosen: string | null) =>
    methods.find(({ tag }) => tag === chosen)?.name ?? ''
  if (choices.auth === withoutIdentification) {
    const name = nameOf(options.channels, choices.comm)
    return { name, next: sharing.goOn(name) }
  }
  const name = nameOf(options.methods, choices.auth)
  return { name, next: sharing.goTo(name) }
}
