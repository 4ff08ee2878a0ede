import type { HostWords } from './nl.ts'

export const en: HostWords = {
  title: 'Who you are talking to',
  unboundTitle: 'Check that this is the same person',
  unbound: (platform) =>
    `${platform} cannot show that the person you are talking to is also the person who logged in. In doubt? Ask something that only this person can know.`,
  empty: 'Nobody has begun to log in yet. As soon as that happens, you see it here.',
  guest: (number) => `Visitor ${number}`,
  subject: (name) => `Subject: ${name}`,
  busyTitle: 'Logging in',
  busy: 'This person has not finished logging in. You do not know yet who it is.',
  notSharedTitle: 'Nothing shared',
  notShared: 'This person has shared no details. Give no personal information and make no changes.',
  damagedTitle: 'Details not readable',
  damaged:
    'The details of this person cannot be read: they are damaged. Give no personal information and make no changes.',
  otherSubjectTitle: 'Not your subject',
  otherSubject: 'You do not work on this subject. That is why you do not see the details.',
  deletesAt: (time) =>
    `All that stands here is deleted when the conversation is over, and otherwise at ${time}.`,
  time: {
    soon: (time) => `The details are deleted at ${time}`,
    more: 'Does your conversation take longer? Then ask for more time.',
    button: 'Another hour',
    noMore: 'It cannot be later.',
  },
  endedTitle: 'The conversation is over',
  ended: (time) => `The details were deleted at ${time}.`,
  endedByTimer: (time) => `The time was up. The details were deleted at ${time}.`,
  offline: 'No connection. We are trying again.',
  news: {
    busy: 'Somebody has begun to log in.',
    shared: 'Details have been shared.',
    notShared: 'Somebody has shared no details.',
    otherSubject: 'Somebody is here for a subject that is not yours.',
    ended: 'The conversation is over. The details were deleted.',
    soon: 'The details are about to be deleted.',
    extended: 'You have more time.',
  },

  again: {
    title: 'This page is not open any more',
    text: 'Open this window again from the conversation.',
  },
  problems: {
    expired: {
      title: 'This page is too old',
      text: 'Open this window again from the conversation.',
    },
    refused: {
      title: 'This page cannot be opened',
      text: 'The address is not right. Ask the administrator of the platform for help.',
    },
    internal: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault. Try again in a few minutes.',
    },
  },

  login: {
    title: 'Log in to see details',
    text: 'A new window opens. There you log in as you do at the desk.',
    button: 'Log in in a new window',
    code: 'Check that the new window shows the same code:',
    late: 'That took too long. Try again.',
    blocked:
      'No window opened that belongs to this page. Allow new windows (pop-ups) and try again. Does it still not work? Ask the administrator of the platform for help.',
    confirmTitle: (platform) => `Show details in ${platform}?`,
    confirm: (platform) =>
      `In ${platform} there is a window that wants to show you details of citizens. Does it show the same code?`,
    confirmWarning:
      'Did you not ask for this yourself, or is the code different? Then close this window.',
    confirmOffline: 'No connection. Press the button again.',
    confirmButton: 'Yes, it is the same code',
    doneTitle: 'You are logged in',
    done: (platform) => `Go back to ${platform}. You can close this window.`,
    aloneTitle: 'There is nothing to confirm here',
    alone: (platform) =>
      `This window does not belong to a page in ${platform} that is waiting for you. Did somebody else send you a link? Then close this window.`,
    aloneAgain:
      'Did you want to log in yourself? Close this window and press “Log in in a new window” in the conversation once more. You do not have to log in again then.',
    noAgentTitle: 'You are not an agent who has conversations',
    noAgent: 'Ask your manager to give you that role, then log in again.',
  },
}
