import type { CommContext } from '../conversation/context.ts'
import type { SubjectNow } from '../conversation/desk-views.ts'
import { isOpen } from './availability.ts'
import { servedNow } from './served-now.ts'

/** Of each subject whether somebody who is transferred to it is helped now: else the agent must know before. */
export async function subjectsNow(context: CommContext): Promise<SubjectNow[]> {
  const isServed = await servedNow(context)
  return Promise.all(
    [...context.config.purposes.keys()].map(async (tag): Promise<SubjectNow> => {
      if (!(await isOpen(context, tag))) return { tag, is: 'closed' }
      return { tag, is: isServed(tag) ? 'open' : 'nobody' }
    }),
  )
}
