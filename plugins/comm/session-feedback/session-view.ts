import type { StoredResult } from '../attributes/stored-result.ts'
import type { CitizenRow } from '../conversation/citizen-row.ts'

/**
 * The session at the way to identify. `leaving`: it is being told that they log out; `unreached`: it could not be told.
 */
export interface CitizenSession {
  is: 'in' | 'leaving' | 'out' | 'unreached'
  /** The name of the way to identify, where that is known. */
  method: string | null
}

/** Null where nobody identified, or in a way that doesn't want to hear of logging out. */
export function sessionView(
  citizen: Pick<CitizenRow, 'result_received_at' | 'session_over_of' | 'session_over'>,
  result: StoredResult | undefined,
  method: string | null,
): CitizenSession | null {
  if (result?.session_url === undefined) return null
  const { result_received_at, session_over_of, session_over } = citizen
  if (session_over_of?.getTime() !== result_received_at?.getTime()) return { is: 'in', method }
  switch (session_over) {
    case 'told':
      return { is: 'out', method }
    case 'unreached':
      return { is: 'unreached', method }
    case 'asked':
    case null:
      return { is: 'leaving', method }
  }
}
