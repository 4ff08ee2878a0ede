import { channelDrawings } from './channel-drawings.ts'

/** The icons beside channels and ways to identify. */
export const methodDrawings = {
  ...channelDrawings,
  card: 'M6 3h12q2 0 2 2v14q0 2-2 2H6q-2 0-2-2V5q0-2 2-2zM8 8h8M8 12h8M8 16h4',
  wallet: 'M4 7q0-2 2-2h12v3H6M6 8h13q2 0 2 2v7.5q0 2-2 2H6q-2 0-2-2V7M16 13.7h1',
} as const

export type MethodDrawing = keyof typeof methodDrawings
