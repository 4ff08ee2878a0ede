import type { LeadConversation } from './lead-view.ts'

/** What a lead gave to whom (by name), until they have taken it. */
export type Given = ReadonlyMap<string, { to: string; isOffered: boolean }>

/**
 * What has become of it by a newer view. A view from before the gift doesn't say that it came back: it was
 * offered to them first.
 * @returns what still is theirs to accept, and what stands in the queue again because they didn't
 */
export function lookAgain(
  given: Given,
  conversations: readonly LeadConversation[],
): { given: Given; cameBack: { subject: string; agent: string }[] } {
  const still = new Map<string, { to: string; isOffered: boolean }>()
  const cameBack: { subject: string; agent: string }[] = []
  for (const [id, { to, isOffered }] of given) {
    const now = conversations.find((one) => one.id === id)
    const isTheirs = now?.offered_to === to
    if (isTheirs || (now !== undefined && !isOffered)) {
      still.set(id, { to, isOffered: isOffered || isTheirs })
    } else if (now?.state === 'waiting' && now.offered_to === null) {
      cameBack.push({ subject: now.subject, agent: to })
    }
  }
  return { given: still, cameBack }
}
