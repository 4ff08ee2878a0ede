/**
 * The icons beside channels, as path data for a line 1.8 wide on 24 by 24. In a file of their own, because
 * the widget draws them before everything else.
 */
export const channelDrawings = {
  chat: 'M4 5h16v11H10l-5 4v-4H4zM8 9h8M8 12h5',
  person: 'M8 8a4 4 0 1 1 8 0 4 4 0 1 1-8 0zM4.5 20.5a7.5 7.5 0 0 1 15 0',
  phone:
    'M5 4h4l1.6 4-2.5 1.5a12 12 0 0 0 6 6l1.5-2.5L20 15v4q0 1.5-1.6 1.5A15.5 15.5 0 0 1 3.5 5.6Q3.5 4 5 4z',
  video: 'M5 6h8q2 0 2 2v8q0 2-2 2H5q-2 0-2-2V8q0-2 2-2zM15 10.5l6-3v9l-6-3z',
} as const

export type ChannelDrawing = keyof typeof channelDrawings
