import { en as talk } from './talk.en.ts'
import { en as work } from './work.en.ts'
import type { DeskWords } from './nl.ts'

export const en: DeskWords = {
  ...talk,
  ...work,
  title: 'Desk',
  tabTitle: (waiting) => (waiting === 0 ? 'Nobody waiting' : `${waiting} waiting`),
  loading: 'Loading the desk…',
  needsScripts: 'The desk only works with JavaScript turned on.',
  loggedInAs: 'Logged in as',
  language: 'Language of the desk',
  logOut: 'Log out',

  panes: {
    label: 'Parts of the desk',
    list: 'List',
    talk: 'Talk',
    facts: 'Details',
  },

  mine: {
    title: 'My conversations',
    talking: 'talking',
    wrappingUp: 'wrapping up',
    since: (time) => `since ${time}`,
    unread: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
  },

  waiting: {
    title: 'Waiting',
    count: (count) => `${count} waiting`,
    waits: 'waiting for',
    accept: 'Accept',
    acceptLong: (subject) => `Accept ${subject}`,
    acceptNext: 'Accept next',
    emptyTitle: 'Nobody is waiting',
    empty: 'As soon as somebody waits, you see them here.',
    arrived: (subject) => `Somebody is waiting: ${subject}.`,
    forMe: 'for you',
    returned: 'Served before',
    returnedLong: (people) =>
      people > 1
        ? 'These citizens were being helped before and are therefore at the front.'
        : 'This citizen was being helped before and is therefore at the front.',
    taken: 'This person is no longer waiting. Perhaps a colleague was first.',
  },

  presence: {
    label: 'Are you there?',
    available: 'Available',
    pause: 'Break',
    away: 'Away',
    wrapping_up: 'Wrapping up',
    since: (time) => `since ${time}`,
    byLead: (name) => `by ${name} (team lead)`,
    pausedBy: (name) => `${name} (team lead) put you on a break. You get no new conversations.`,
    inHand: (talking, atOnce) => `${talking} of ${atOnce} conversations`,
    is: {
      available: 'You are available.',
      pause: 'You are on a break. You get no new conversations.',
      away: 'You are away. You get no new conversations.',
      wrapping_up: 'You are wrapping up. New conversations come when you are done.',
    },
    failed: 'That did not work. Please try again.',
  },

  offers: {
    title: 'For you',
    left: (time) => `${time} left`,
    leftLong: (seconds) => (seconds === 1 ? '1 second left' : `${seconds} seconds left`),
    accept: 'Accept',
    decline: 'Decline',
    came: (subject) => `For you: ${subject}.`,
    tabTitle: (count) => `${count} for you`,
  },

  marks: {
    label: 'Alert',
    withdraw: 'Withdraw the alert',
    emergency: 'Emergency',
    abuse: 'Abuse or threats',
    help: 'The team lead sees the alert at once.',
    set: 'The team lead has been alerted.',
    cleared: 'The alert has been withdrawn.',
    reported: {
      emergency: 'An agent reports an emergency',
      abuse: 'An agent reports abuse or threats',
    },
    by: (agent, time) => `Reported by ${agent} at ${time}.`,
    has: (agent) => `${agent} has the conversation.`,
    waits: 'The conversation is in the queue.',
    where: 'See it under Overview',
    tabTitle: (count) => (count === 1 ? '1 alert' : `${count} alerts`),
  },

  identified: 'Identified',
  notIdentified: 'Not identified',
  someIdentified: (some, all) => `${some} of ${all} identified`,
  away: 'Disconnected',

  log: {
    label: 'Chat',
    you: 'You',
    other: 'Citizen',
    beside: 'Colleague',
    sending: 'Sending…',
    retrying: 'Not sent yet. Trying again.',
    refused: 'Not sent',
    again: 'Send again',
    jump: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
    read: 'read',
  },

  composer: {
    label: 'Message to the citizen',
    placeholder: 'Message',
    send: 'Send',
    tooLong: (over) =>
      over === 1
        ? 'The message is 1 character too long.'
        : `The message is ${over} characters too long.`,
    left: (left) => (left === 1 ? '1 character left' : `${left} characters left`),
  },

  toCitizens: 'Message to the citizens',

  limit: {
    idleTitle: 'It has been quiet for long',
    idle: (time) => `The conversation stops by itself at ${time}.`,
    totalTitle: 'The time is nearly up',
    total: (time) => `The conversation stops by itself at ${time}.`,
    extend: 'Give more time',
    extended: 'There is more time.',
    failed: 'That did not work. Please try again.',
  },

  twoWords: {
    title: 'Words of this conversation',
    agent: 'You say',
    citizen: 'The citizen says',
    help: 'Are both words right? Then you both look at the same conversation. They do not prove who this is. The words are Dutch.',
    more: 'What you say (new window)',
  },

  facts: {
    citizen: (number) => `Citizen ${number}`,
    title: 'Verified information',
    none: 'Open a conversation to see who you are talking to.',
    unknownTitle: 'Not identified',
    unknown: 'Nobody has checked who this is. Give no personal information and make no changes.',
    checkingTitle: 'Being checked',
    checking:
      'Someone logged in. We are checking that it was the citizen of this conversation. This usually takes less than a minute. Until then, give no personal information.',
    damagedTitle: 'Information not readable',
    damaged:
      'The information of this person cannot be read: it is damaged. Ask them to identify again. Give no personal information and make no changes.',
    otherWayTitle: 'Identified for another subject',
    otherWay:
      'This person identified in a way that this subject does not use. That is why you do not see who it is. Give no personal information and make no changes.',
    unknownMethod: 'Way of logging in unknown',
    levels: { low: 'low', substantial: 'substantial', high: 'high' },
    level: (name) => `level: ${name}`,
    levelUnknown: 'level unknown',
    verifiedAt: (time) => `verified at ${time}`,
    verifiedUnknown: 'time unknown',
    nothingShared: 'No information was shared.',
    received: (time) => `Received at ${time}. For this conversation only.`,
    deleted: 'The information has been deleted.',
    hidden: (count) =>
      count === 1
        ? '1 item is hidden, because this subject does not need it.'
        : `${count} items are hidden, because this subject does not need them.`,
    copy: 'copy',
    copyLong: (name) => `Copy ${name}`,
    copied: 'copied',
    copiedLong: (name) => `${name} has been copied`,
    copyFailed: 'failed',
  },

  acts: {
    label: 'Close the conversation',
    end: 'End conversation',
    endAndDelete: 'End and delete',
    delete: 'Delete',
    failed: 'That did not work. Please try again.',
  },

  connection: {
    lostTitle: 'The connection is lost',
    lost: 'It reconnects by itself. What you type does not get lost.',
    restored: 'The connection is back.',
  },

  settings: {
    label: 'Settings',
    shortcuts: 'Keyboard shortcuts',
    showShortcuts: 'See all shortcuts',
    sound: 'Sound when somebody new waits, or at an alert',
  },
}
