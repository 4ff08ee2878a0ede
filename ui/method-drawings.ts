/**
 * The icons beside channels and ways to identify, as path data for a line 1.8 wide on 24 by 24. In a
 * file of their own, because the widget draws them before everything else.
 */
export const methodDrawings = {
  card: 'M6.5 3h11A2.5 2.5 0 0 1 20 5.5v13a2.5 2.5 0 0 1-2.5 2.5h-11A2.5 2.5 0 0 1 4 18.5v-13A2.5 2.5 0 0 1 6.5 3zM8 8h8M8 12h8M8 16h4',
  chat: 'M4 5h16v11H10l-5 4v-4H4zM8 9.5h8M8 12.5h5',
  person: 'M16 8a4 4 0 1 1-8 0 4 4 0 0 1 8 0zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  phone:
    'M5 4h4l1.6 4.2-2.3 1.6a12 12 0 0 0 5.9 5.9l1.6-2.3L20 15v4a1.5 1.5 0 0 1-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z',
  video:
    'M5 6h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zM15 10.5l6-3v9l-6-3z',
  wallet:
    'M4 7.5A2.5 2.5 0 0 1 6.5 5H18v3H6M6 8h13a2 2 0 0 1 2 2v7.5a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7.5M16.1 13.7a.4.4 0 1 0 .8 0 .4.4 0 1 0-.8 0',
} as const

export type MethodDrawing = keyof typeof methodDrawings
