import { ClosedElement } from './steps/closed.ts'
import { ChannelStep } from './steps/channel.ts'
import { IdentificationStep } from './steps/identification.ts'
import { QuestionsElement } from './steps/questions.ts'
import { SharingStep } from './steps/sharing.ts'

/**
 * Everything that comes after loading, in a file of its own: it is fetched while the server is asked
 * what can be chosen, so that the first file stays small and neither waits for the other.
 */
export { leave } from './leave.ts'
export { parseOptions } from './options.ts'
export { start } from './start.ts'

const elements = {
  'id-contact-questions': QuestionsElement,
  'id-contact-channel': ChannelStep,
  'id-contact-identification': IdentificationStep,
  'id-contact-sharing': SharingStep,
  'id-contact-closed': ClosedElement,
}

for (const [tag, element] of Object.entries(elements)) {
  if (!customElements.get(tag)) customElements.define(tag, element)
}
