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

/** Drawn with `stroke="currentColor"`, no fill; `dots` are filled circles [x, y, radius]. */
export interface Icon {
  readonly viewBox: '0 0 24 24'
  readonly strokeWidth: number
  readonly paths: readonly string[]
  readonly dots?: readonly (readonly [number, number, number])[]
}

const drawn = (strokeWidth: number, ...paths: string[]): Icon => ({
  viewBox: '0 0 24 24',
  strokeWidth,
  paths,
})

const circle = 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0z'

/** Path data only, so that server pages and elements draw the same icons without a library. */
export const icons: Readonly<Record<IconName, Icon>> = {
  card: drawn(
    1.8,
    'M6.5 3h11A2.5 2.5 0 0 1 20 5.5v13a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 18.5v-13A2.5 2.5 0 0 1 6.5 3z',
    'M8 8h8M8 12h8M8 16h4',
  ),
  chat: drawn(1.8, 'M4 5h16v11H10l-5 4v-4H4z', 'M8 9.5h8M8 12.5h5'),
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
  person: drawn(1.8, 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0z', 'M4.5 20.5a7.5 7.5 0 0 1 15 0'),
  phone: drawn(
    1.8,
    'M5 4h4l1.6 4.2-2.3 1.6a12 12 0 0 0 5.9 5.9l1.6-2.3L20 15v4a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z',
  ),
  video: drawn(
    1.8,
    'M5 6h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2z',
    'm15 10.5 6-3v9l-6-3z',
  ),
  wallet: {
    ...drawn(
      1.8,
      'M4 7.5A2.5 2.5 0 0 1 6.5 5H18v3H6',
      'M6 8h13a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7.5',
    ),
    dots: [[16.5, 13.7, 1.3]],
  },
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
