import type { QuestionMessages } from '../ui/messages/questions.nl.ts'
import { withoutIdentification, type Choices } from './choices.ts'
import type { Options } from './options.ts'

/** Where the last button leads, and what it says. */
export function destination(
  { channels, methods }: Options,
  { comm, auth }: Choices,
  { sharing }: Pick<QuestionMessages, 'sharing'>,
): { name: string; next: string } {
  const nameOf = (methods: Options['methods'], chosen: string | null) =>
    methods.find(({ tag }) => tag === chosen)?.name ?? ''
  if (auth === withoutIdentification) {
    const name = nameOf(channels, comm)
    return { name, next: sharing.goOn(name) }
  }
  const name = nameOf(methods, auth)
  return { name, next: sharing.goTo(name) }
}
