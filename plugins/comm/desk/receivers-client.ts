import type { Answer } from '../browser/post.ts'
import { readColleagues, readSubjects } from './shapes.ts'
import type { Happening } from './state.ts'

export interface ReceiversClientOptions {
  happened: (happening: Happening) => void
  get: (address: string) => Promise<Answer>
  address: (path: string, more?: string) => string
}

/** Finds to whom a conversation can be transferred at this moment. */
export class ReceiversClient {
  readonly #options: ReceiversClientOptions

  constructor(options: ReceiversClientOptions) {
    this.#options = options
  }

  /** @param id of the conversation */
  async find(id: string): Promise<void> {
    await Promise.all([this.#colleagues(id), this.#subjects()])
  }

  async #colleagues(id: string): Promise<void> {
    const { happened, get, address } = this.#options
    const answer = await get(address('/colleagues', `&conversation=${id}`))
    const colleagues = answer.is === 'done' ? readColleagues(answer.body) : 'failed'
    happened({ type: 'colleagues', colleagues })
  }

  /** Only warns, so nothing is said where it can't be known. */
  async #subjects(): Promise<void> {
    const { happened, get, address } = this.#options
    const answer = await get(address('/subjects'))
    if (answer.is === 'done') happened({ type: 'subjects', subjects: readSubjects(answer.body) })
  }
}
