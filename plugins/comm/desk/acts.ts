import type { Mark } from '../conversation/desk-views.ts'
import type { Preferences } from './preferences.ts'
import type { Dialog, Pane } from './state.ts'

/** Whom a conversation can be moved to: a colleague by id, or everybody who has a subject by its tag. */
export type Receiver = { agent: string } | { subject: string }

/** What a citizen is asked: tags of a purpose and of attributes of it. */
export interface NewAsk {
  citizen: number
  purpose: string
  attributes: readonly string[]
}

/** What the parts of the desk can ask of it. */
export interface DeskActs {
  accept: (id: string) => void
  acceptNext: () => void
  decline: (id: string) => void
  open: (id: string) => void
  close: () => void
  look: (pane: Pane) => void
  show: (dialog: Dialog) => void
  extend: () => void
  end: () => void
  remove: () => void
  transfer: (to: Receiver, note: string) => void
  /** Keeps a note in the open conversation; the same key again keeps it once. True when the server has it. */
  writeNote: (note: { key: string; text: string }) => Promise<boolean>
  /** Keeps what is typed of a note and not kept as one; true when the server has it. */
  keepDraft: (id: string, text: string) => Promise<boolean>
  findReplies: () => void
  mark: (mark: Mark | null) => void
  invite: () => void
  /** Asks a citizen of the open conversation to identify; or asks it no more. */
  ask: (asked: NewAsk) => void
  withdraw: (citizen: number) => void
  be: (presence: 'available' | 'pause' | 'away') => void
  wrote: (event: CustomEvent<{ text: string }>) => void
  drafted: (event: CustomEvent<{ text: string }>) => void
  sendAgain: (event: CustomEvent<{ key: string }>) => void
  prefer: (preferences: Partial<Preferences>) => void
}
