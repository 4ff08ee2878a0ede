import type { LoginWords } from './nl.ts'

export const en: LoginWords = {
  title: 'Log in to the desk',
  lead: 'Choose who you want to work as.',
  tryingTitle: 'For trying out only',
  trying:
    'This way of logging in asks no password and only works on this computer. For real use you log in with the account of your organisation.',
  nobodyTitle: 'Logging in is turned off here',
  nobody:
    'Logging in without an account is only possible on the computer that the desk itself runs on. Ask your administrator how to log in here.',

  organisation: 'Log in with the account of your organisation.',
  organisationButton: (organisation) => `Log in at ${organisation}`,
  again: 'Try again',
  nameless: 'Agent',

  notices: {
    unknown_agent: {
      title: 'This agent is not known here',
      text: 'Choose one from the list.',
    },
    no_role: {
      title: 'You may not use the desk yet',
      text: 'You did log in at your organisation, but your account is in no group that may work with the desk. Ask your administrator to add you to the right group. Then log in again.',
    },
    unreachable: {
      title: 'Logging in does not work right now',
      text: 'The login system of your organisation does not answer. Wait a minute and try again. Does it still not work? Call your administrator. Whoever is logged in already can go on working.',
    },
    refused: {
      title: 'You are not logged in',
      text: 'Logging in was stopped at your organisation. Try again, or ask your administrator whether you may log in.',
    },
    failed: {
      title: 'You are not logged in',
      text: 'The answer of the login system was not right, or has been used before. Try again. Does this happen often? Tell your administrator.',
    },
    late: {
      title: 'Logging in took too long',
      text: 'Or you logged in in another window. Try again.',
    },
    idle: {
      title: 'You are logged out',
      text: 'You did nothing at the desk for a while, so you were logged out to be safe. Conversations that were still going on are at the front of the queue again.',
    },
    logged_out: { title: 'You are logged out', text: 'You can close this window.' },
  },

  done: { title: 'You are logged in', text: 'The desk is being opened.', open: 'Open the desk' },
  leaving: {
    title: 'You are logged out of the desk',
    text: 'You are now going to your organisation, to log out there too.',
    go: 'Log out there too',
  },

  idleSoon: {
    title: 'You will be logged out soon',
    text: (time) => `You did nothing for a while. At ${time} you will be logged out.`,
    stay: 'Stay logged in',
  },
}
