import type { TalkWords } from './talk.nl.ts'

export const en: TalkWords = {
  talk: {
    emptyTitle: 'No conversation open',
    empty: 'Accept somebody from the list and talk to them here.',
    channel: { chat: 'chat' },
    began: (time, people) =>
      `Conversation started at ${time}. You are now talking to ${people > 1 ? `${people} citizens` : 'the citizen'}.`,
    away: (people) =>
      `${people > 1 ? 'The citizens are' : 'The citizen is'} not connected right now. Your messages arrive as soon as they are back.`,
    notMineTitle: 'This conversation is not yours',
    notMine: 'A colleague has taken it over, or it no longer exists.',
    ended: {
      agent: 'You ended the conversation',
      citizen: 'The citizen ended the conversation',
      one_of_citizens: 'One of the citizens ended the conversation',
      timer: 'The conversation stopped by itself, because the time was up',
    },
    wrapUp: (time) =>
      `Finish the question. The information stays until you delete it, at the latest until ${time}.`,
    deletedAt: (time) => `Deleted at ${time}`,
    deletedThings: (things) => `${things}.`,
    deletedNothing: 'Nothing had been kept.',
    deletedBy: {
      agent: 'You deleted the conversation and the information.',
      citizen: 'The citizen deleted the conversation and the information.',
      one_of_citizens: 'One of the citizens deleted the conversation and the information.',
      timer: 'The time was up. The conversation and the information were deleted by themselves.',
    },
    stays:
      'What stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
    deletedByKept: {
      agent: 'You finished this conversation.',
      timer: 'The time was up.',
    },
    staysKept:
      'What also stays: that there was a conversation, and who saw and deleted which kinds of information. Not the information itself.',
    kept: (date) =>
      `The messages stay, sealed, up to and including ${date}. Then they are deleted.`,
    messages: (count) => (count === 1 ? '1 message' : `${count} messages`),
    notes: (count) => (count === 1 ? '1 note' : `${count} notes`),
    sealed: (moment) =>
      `There may still be copies in the log or the backups of the database. They are sealed. The key is destroyed around ${moment}, or later if the system is down then. Only after that can nobody open them. This holds if nobody copied the folder with keys.`,
    unreadable: (moment) =>
      `The key was destroyed on ${moment}. Nobody can open copies of the database either. This holds if nobody copied the folder with keys.`,
    close: 'Close',
    transfer: 'Transfer',
    invite: 'Second person',
    typing: (people) => (people > 1 ? 'One of the citizens is typing…' : 'The citizen is typing…'),
  },

  deleting: {
    titleTalking: 'End the conversation and delete everything?',
    titleWrappingUp: 'Delete everything of this conversation?',
    text: (people) =>
      `The information about the ${people > 1 ? 'citizens' : 'citizen'}, all messages and the notes are deleted. This cannot be undone.`,
    textSilent: (people) =>
      `The information about the ${people > 1 ? 'citizens' : 'citizen'} and the notes are deleted. This cannot be undone.`,
    textKept: (people, days) =>
      `The information about the ${people > 1 ? 'citizens' : 'citizen'} and the notes are deleted. The messages stay, sealed, for ${days === 1 ? '1 day' : `${days} days`}. This cannot be undone.`,
    confirm: 'Yes, delete',
    cancel: 'No, go back',
    busy: 'Deleting…',
    failedTitle: 'It is not deleted yet',
    failed: 'Please try again.',
  },
}
