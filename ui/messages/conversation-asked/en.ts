import type { AskedMessages } from './nl.ts'

export const en: AskedMessages = {
  title: (agent) => `${agent} asks you to show who you are`,
  lead: 'The agent wants to be sure who you are. Your conversation stays open.',
  purpose: (purpose) => `What for: ${purpose}`,
  shares: (organisation) => `This is what ${organisation} gets to see`,
  kept: 'This is for this conversation only. After it we delete it.',
  replaces: 'This takes the place of what you shared before.',
  askedAt: (time) => `Asked at ${time}.`,
  question: 'How do you want to log in?',
  only: (method) => `You log in with ${method}.`,
  notNow: 'Not working right now',
  none: 'You cannot log in right now. Ask the agent what you can do.',
  next: 'Continue to log in',
  nextTo: (method) => `Continue to ${method}`,
  refuse: 'No, I do not want that',
  states: {
    busy: {
      title: 'You are logging in',
      text: 'Finish logging in. Does that not work? Then start again here.',
    },
    cancelled: {
      title: 'You cancelled logging in',
      text: 'No information was shared. You can try again.',
    },
    failed: {
      title: 'Logging in did not work',
      text: 'No information was shared. You can try again.',
    },
    level_too_low: {
      title: 'This way to log in is not secure enough',
      text: 'No information was shared. Choose another way.',
    },
    not_confirmed: {
      title: 'Someone logged in in another browser',
      text: 'To keep you safe we deleted that information. The agent has not seen it. Try again, and stay in this browser.',
    },
    refused: {
      title: 'You do not show who you are',
      text: 'No information was shared for this. The agent sees that you do not want it.',
    },
    withdrawn: {
      title: 'You no longer need to log in',
      text: 'The agent no longer asks for it. No information was shared for this.',
    },
    expired: {
      title: 'The time to log in is over',
      text: 'No information was shared. The agent can ask again.',
    },
  },
  shared: {
    known: (name) => `You are known as ${name}`,
    sees: 'This is what the agent got from you:',
    nothing: 'You shared no information.',
    takeBack: 'Take back my information',
    takeBackText: 'If you take it back, we delete it at once. Your conversation goes on.',
    tookBack: 'Your information is deleted. The agent no longer sees it.',
  },
  damaged: {
    title: 'We can no longer read your information',
    text: 'That is our fault. The agent cannot see it either. The agent can ask you to log in again.',
  },
  elsewhere: {
    title: 'Go back to the window of your conversation',
    text: (organisation) =>
      `You logged in in another browser than the one in which you are talking. To keep you safe we deleted the information. Nobody has seen it. Go back to the first window. There you can try again. Are you not in a conversation with ${organisation}? Then you do not need to do anything.`,
  },
  unavailable: {
    title: 'You cannot log in right now',
    text: 'Your conversation is still open. Go back and try again later.',
  },
  back: 'Back to the conversation',
}
