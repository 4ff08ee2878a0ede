import type { Meta } from '@storybook/web-components-vite'
import { conversationProblemPage } from '../../plugins/comm/problem-page.ts'
import { Problem, type ProblemCode, type ProblemFacts } from '../../protocol/problem.ts'
import { configIn } from '../builders/installation.ts'
import { pageStory } from './page-story.ts'

/** The address of a conversation that isn’t there, or isn’t theirs. */
const meta: Meta = { title: 'Pages/Conversation, problems' }
export default meta

const problem = (name: string, code: ProblemCode, facts: ProblemFacts = {}) =>
  pageStory({
    name,
    page: (locale, wording) =>
      conversationProblemPage({
        problem: new Problem(code, facts),
        config: configIn(wording),
        locale,
        base: '/comm/chat',
      }),
  })

export const NotYours = {
  ...problem('Another browser has it', 'conversation_not_yours'),
  tags: ['each-look'],
}
export const InvitationUsed = problem('An invitation that was used', 'conversation_not_yours', {
  fault: 'invitation',
})
export const InvitationReplaced = problem(
  'An invitation that a newer one replaced',
  'conversation_not_yours',
  { fault: 'invitation_replaced' },
)
export const Gone = problem('It has been deleted', 'conversation_unknown')
export const TooLate = problem('Too late', 'conversation_state')
export const Internal = problem('Our own fault', 'internal')
