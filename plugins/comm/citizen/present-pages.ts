import type { Seat } from '../conversation/presence.ts'
import type { Connections } from './connections.ts'

/** Whose pages are open at this process: two tabs of one citizen are one citizen. */
export interface PresentPages {
  opened(seat: Seat): void
  stays(seat: Seat): void
  closed(seat: Seat): void
}

/** Written down when the first stream of a citizen opens, as long as one is open, and when the last has closed. */
export function presentPages({ here, gone }: Connections): PresentPages {
  const open = new Map<string, number>()
  const who = ({ id, number }: Seat) => `${id} ${number}`
  return {
    opened: (seat) => {
      open.set(who(seat), (open.get(who(seat)) ?? 0) + 1)
      here(seat)
    },
    stays: here,
    closed: (seat) => {
      const left = (open.get(who(seat)) ?? 1) - 1
      if (left > 0) open.set(who(seat), left)
      else {
        open.delete(who(seat))
        gone(seat)
      }
    },
  }
}
