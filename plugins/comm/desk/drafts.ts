import { TypingSignal } from '../channels/chat/typing-signal.ts'

/** What was typed and not sent, a conversation; the citizen of the open one is told that somebody types. */
export class Drafts {
  readonly #texts = new Map<string, string>()
  readonly #typing: TypingSignal

  /** @param tell that the agent types in the open conversation */
  constructor(tell: () => void) {
    this.#typing = new TypingSignal(tell, () => performance.now())
  }

  of(id: string): string {
    return this.#texts.get(id) ?? ''
  }

  /** Whether something was typed and not sent in any of these. */
  any(ids: readonly string[]): boolean {
    return ids.some((id) => this.of(id).trim() !== '')
  }

  /** Typed in the open conversation, which is this one. */
  typed(id: string, text: string): void {
    this.#texts.set(id, text)
    this.#typing.wrote(text)
  }

  /** It is sent, or another one is open: the next letter is news again. */
  begin(): void {
    this.#typing.sent()
  }

  forget(id: string): void {
    this.#texts.delete(id)
  }
}
