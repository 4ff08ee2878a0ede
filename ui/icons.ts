import { methodDrawings } from './method-drawings.ts'

export type IconName =
  | 'card'
  | 'chat'
  | 'check'
  | 'close'
  | 'copy'
  | 'info'
  | 'lock'
  | 'person'
  | 'phone'
  | 'video'
  | 'wallet'
  | 'warning'

/** Drawn with `stroke="currentColor"`, no fill. */
export interface Icon {
  readonly viewBox: '0 0 24 24'
  readonly strokeWidth: number
  readonly paths: readonly string[]
}

const drawn = (strokeWidth: number, ...paths: string[]): Icon => ({
  viewBox: '0 0 24 24',
  strokeWidth,
  paths,
})

const circle = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z'

/** Path data only, so that server pages and elements draw the same icons without a library. */
export const icons: Readonly<Record<IconName, Icon>> = {
  card: drawn(1.8, methodDrawings.card),
  chat: drawn(1.8, methodDrawings.chat),
  check: drawn(2.4, 'm5 12.5 4.5 4.5L19 7.5'),
  close: drawn(2.2, 'M6 6l12 12M18 6 6 18'),
  copy: drawn(
    1.8,
    'M10 8h9a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z',
    'M5.5 15.5H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h9.5a1 1 0 0 1 1 1v.5',
  ),
  info: drawn(2, circle, 'M12 11v5M12 7.6v.2'),
  lock: drawn(
    1.8,
    'M6.5 10.5h11A1.5 1.5 0 0 1 19 12v7a1.5 1.5 0 0 1-1.5 1.5h-11A1.5 1.5 0 0 1 5 19v-7a1.5 1.5 0 0 1 1.5-1.5z',
    'M8 10.5V8a4 4 0 0 1 8 0v2.5',
  ),
  person: drawn(1.8, methodDrawings.person),
  phone: drawn(1.8, methodDrawings.phone),
  video: drawn(1.8, methodDrawings.video),
  wallet: drawn(1.8, methodDrawings.wallet),
  warning: drawn(2, 'M12 3.5 2.5 20h19z', 'M12 10v4.5M12 17.2v.1'),
}

export type NoteKind = 'info' | 'ok' | 'warn' | 'bad'

/** Which icon goes with which kind of note, on pages and in elements. */
export const noteIcons: Readonly<Record<NoteKind, IconName>> = {
  info: 'info',
  ok: 'check',
  warn: 'info',
  bad: 'warning',
}
