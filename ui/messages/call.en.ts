import type { CallMessages } from './call.nl.ts'

export const en: CallMessages = {
  title: 'Call us now',
  about: (subject) => `You are calling about “${subject}”.`,
  number: 'Call this number',
  code: 'Key in this code',
  callWithCode: 'Call and key in the code for me',
  call: 'Call us',

  worksUntil: 'The code works until',
  callBefore: 'Call before',
  left: {
    minutes: (minutes) => `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left.`,
    seconds: (seconds) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'} left.`,
    lessThanAMinute: 'Less than a minute left.',
  },

  onAComputer: {
    title: 'Are you at a computer?',
    text: 'Point the camera of your phone at this square. Then you call with your phone.',
    picture: 'QR code that calls us',
  },

  expired: {
    title: 'This code no longer works',
    text: (time) =>
      `The code worked until ${time}. It stopped after that to keep you safe. Start again to get a new code.`,
    again: 'Start again',
  },
}
