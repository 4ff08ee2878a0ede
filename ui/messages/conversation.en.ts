import { en as asked } from './conversation-asked/en.ts'
import type { ConversationMessages } from './conversation.nl.ts'

export const en: ConversationMessages = {
  title: 'Chat with the municipality',
  identifiedAs: (name) => `Logged in as ${name}`,
  notIdentified: 'Not logged in',

  arriving: {
    title: 'One moment please',
    lead: 'We are getting your information. This usually takes only a few seconds.',
    slowTitle: 'This is taking longer than usual',
    slow: 'You do not have to do anything: we are still trying. Do not want to wait? Then go back to the website and start again.',
  },

  checking: {
    title: 'We are checking that this is you',
    lead: 'Someone logged in for this conversation. We are checking that it was you. This usually takes less than a minute. You do not have to do anything: it goes on by itself.',
  },

  unidentified: {
    failedTitle: 'Logging in did not work',
    failed: 'You cancelled logging in, or something went wrong. No information was shared.',
    missingTitle: 'We do not know yet who you are',
    missing: 'For this subject you have to log in first. No information was shared.',
    next: 'Do you want to try again? Then go back to the website.',
    nextElsewhere: 'Do you want to try again? Then go to the website where you started.',
    back: 'Go back and try again',
  },

  waiting: {
    title: (before) =>
      before === 0
        ? 'You are next in line'
        : before === 1
          ? '1 person before you'
          : `${before} people before you`,
    lead: (organisation, subject) =>
      `Someone at ${organisation} will help you soon with “${subject}”. The conversation starts by itself.`,
    transferred: (organisation, subject) =>
      `You are being transferred to someone at ${organisation}, for “${subject}”.`,
    agentGone: (organisation) =>
      `The person you were talking to is gone. Someone at ${organisation} will continue with you.`,
    goesOn: 'The conversation goes on by itself.',
    nobody:
      'Nobody is available at this moment. You keep your place. The conversation starts by itself when somebody is.',
    mayLeave: 'You can do something else in the meantime. Just keep this page open.',
    keeps: (minutes) =>
      `Does your connection drop or your screen turn off? We keep your place for ${minutes === 1 ? '1 minute' : `${minutes} minutes`}.`,
    expected: (minutes) =>
      minutes === 1 ? 'You wait about 1 minute.' : `You wait about ${minutes} minutes.`,
    sound: 'Play a sound when it is my turn',
    tabTitle: (before) => (before === 0 ? 'You are next in line' : `${before} before you`),
  },

  talking: {
    title: (subject) => subject,
    helps: (agent, organisation) => `${agent} of ${organisation} is helping you.`,
    typing: (agent) => `${agent} is typing…`,
    yourTurn: 'It is your turn',
    newMessage: 'New message',
  },

  together: {
    joined:
      'Somebody else has joined this conversation. They can read everything, from the beginning.',
    guest: 'You can read everything, from the beginning of this conversation.',
    mayStop:
      'Everybody in this conversation can stop it. Then we delete everything, for everybody.',
  },

  twoWords: {
    title: 'Words of this conversation',
    how: 'The agent says the first word, you say the second. The words are Dutch.',
  },
  session: {
    unnamed: 'your login service',
    logOut: (method) => `Log out of ${method}`,
    stays: 'You stay in this conversation.',
    loggedOut: (method) => `This conversation no longer uses your login at ${method}.`,
    knownAs: (name) => `Known to us as ${name}`,
    goesOn: 'The conversation just goes on.',
    unreached: (method) =>
      `We could not tell ${method} that you are logging out. Close all windows of your browser after the conversation.`,
    failed: 'Logging out did not work. Try again.',
  },
  log: {
    label: 'Chat',
    you: 'You',
    other: 'Agent',
    beside: 'Other participant',
    sending: 'Sending…',
    retrying: 'Not sent yet. We are trying again.',
    refused: 'Not sent',
    again: 'Send again',
    jump: (count) => (count === 1 ? '1 new message' : `${count} new messages`),
    read: 'read',
  },

  composer: {
    label: 'Your message',
    placeholder: 'Your message',
    send: 'Send',
    tooLong: (over) =>
      over === 1
        ? 'Your message is 1 character too long.'
        : `Your message is ${over} characters too long.`,
    left: (left) => (left === 1 ? '1 character left' : `${left} characters left`),
  },

  connection: {
    lostTitle: 'The connection is lost',
    lost: 'We will reconnect by ourselves. Nothing gets lost.',
    restored: 'The connection is back.',
  },

  limit: {
    title: 'Are you still there?',
    idle: (time) => `The conversation stops at ${time}, because it has been quiet for a long time.`,
    total: (time) => `The conversation stops at ${time}, because the time is up then.`,
    waiting: (time) => `Your place in the queue is kept until ${time}.`,
    extend: 'Yes, I am still here',
    more: 'I need more time',
    extended: 'You have more time.',
    failed: 'That did not work. Please try again.',
  },

  keeps: {
    days: (days) =>
      days === 1
        ? 'We keep the messages of this conversation for 1 day.'
        : `We keep the messages of this conversation for ${days} days.`,
    unless: 'Do you delete your information yourself? Then we delete the messages too.',
  },

  ended: {
    title: 'The conversation is over',
    by: {
      agent: 'The agent ended the conversation.',
      citizen: 'You ended the conversation.',
      timer: 'The conversation stopped by itself, because the time was up.',
    },
    deletes: (when) =>
      `The agent is still finishing your question. After that we delete your information, ${when} at the latest.`,
    said: 'What was said',
  },

  deleted: {
    title: 'The conversation is over',
    at: (time) => `Your information was deleted at ${time}`,
    what: (things) => `${things}.`,
    messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
    notes: (count) => (count === 1 ? '1 note by agents' : `${count} notes by agents`),
    sealed: (moment) =>
      `There may still be copies in the log or the backups of the database. They are sealed. We destroy the key around this moment: ${moment}, or later if our system is down then. Only after that can nobody open them. This holds if nobody copied the folder with keys. Our system does not, but it cannot see whether somebody else did.`,
    unreadable: (moment) =>
      `Nobody can open copies of the database either. The key was destroyed: ${moment}. This holds if nobody copied the folder with keys. Our system does not, but it cannot see whether somebody else did.`,
    receiptTitle: 'Proof that we deleted your information',
    receipt:
      'The proof says which kinds of information we deleted, when and why. The information itself is not in it.',
    download: 'Download the proof',
    check: 'Check a proof',
    nothing: 'No information about you had been kept.',
    by: {
      agent:
        'The agent has finished your question. What stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
      citizen:
        'You stopped yourself. What stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
      timer:
        'The time was up. What stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
      somebody:
        'Somebody in this conversation stopped it. What stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
    },
    kept: {
      sealed: (moment) =>
        `Copies of the messages that were kept have a key of their own. We destroy it around this moment: ${moment}, or later if our system is down then. Only after that can nobody open those copies.`,
      unreadable: (moment) =>
        `The key of the messages that were kept was destroyed: ${moment}. Nobody can open copies of those messages any more.`,
      at: (time) => `The conversation was closed at ${time}`,
      what: (things) => `Deleted: ${things}.`,
      until: (date) => `We keep the messages up to and including ${date}. Then we delete them too.`,
      removed: (moment) => `We kept the messages at first. Now they are deleted too: ${moment}.`,
      button: 'Delete the messages too',
      ask: {
        title: 'Delete the messages too?',
        text: 'We then delete the messages that we kept at once. Nobody can read them after that.',
        together: 'This goes for everybody in this conversation.',
        confirm: 'Yes, delete the messages',
      },
      by: {
        agent:
          'The agent has finished your question. What also stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
        timer:
          'The time was up. What also stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
      },
    },
    close: 'You can close this window.',
  },

  asked,

  stop: {
    button: 'Stop and delete my information',
    buttonEnded: 'Delete my information now',
    title: 'Stop and delete everything?',
    titleEnded: 'Delete everything now?',
    waiting: 'You lose your place in the queue. We delete the information you shared.',
    talking:
      'The conversation stops. We delete your information and all messages, at the agent too.',
    ended: 'We delete your information and all messages, at the agent too.',
    together:
      'This goes for everybody in this conversation. We delete the information of the others too.',
    confirm: 'Yes, stop and delete',
    confirmEnded: 'Yes, delete my information',
    cancel: 'No, go back',
    busy: 'Deleting…',
    failedTitle: 'Your information is not deleted yet',
    failed: 'The connection does not work. Please try again.',
  },

  backToWebsite: 'Back to the website',
  withoutScripts: {
    title: 'Chatting does not work here',
    text: 'JavaScript is turned off in this browser. Turn it on to chat, or contact us in another way. This page refreshes by itself.',
  },

  notStarted: {
    title: 'Chatting does not work here',
    text: 'This page was not loaded properly. Load the page again, or contact us in another way.',
  },

  notices: {
    not_yours: {
      title: 'This conversation is open in another browser',
      text: 'Go back to the window where you started. To keep you safe it can be open in one place only.',
    },
    invitation_used: {
      title: 'This invitation has already been used',
      text: 'An invitation works once. Do you want to join the conversation? Then ask the person who invited you for a new one. Have you joined already? Then go back to that window.',
    },
    invitation_replaced: {
      title: 'This invitation no longer works',
      text: 'A newer invitation was made. Do you want to join the conversation? Then ask the person who invited you for the newest one. Have you joined already? Then go back to that window.',
    },
    gone: {
      title: 'This conversation is no longer there',
      text: 'The conversation is over. You can no longer read it here. Do you have another question? Then start again on the website.',
    },
  },
}
