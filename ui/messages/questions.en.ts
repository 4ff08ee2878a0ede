import type { QuestionMessages } from './questions.nl.ts'

export const en: QuestionMessages = {
  step: (now, all) => `Step ${now} of ${all}`,
  next: 'Continue',
  back: 'Back',

  subject: {
    title: 'What is your question about?',
    only: 'Subject',
  },

  channel: {
    title: 'How do you want to contact us?',
    only: 'Contact by',
  },

  identification: {
    title: 'Show who you are',
    lead: 'Then we can answer your personal question.',
    only: 'Log in with',
    without: {
      name: 'Without logging in',
      description: 'You will only get general information.',
    },
  },

  method: {
    soon: 'It will be your turn very soon',
    waiting: (minutes) => `Waiting time about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`,
    waitingHours: (hours) => `Waiting time about ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    waitingLonger: (hours) => `Waiting time more than ${hours} ${hours === 1 ? 'hour' : 'hours'}`,
    closed: 'Not possible now',
    closedUntil: (day, time) => `Closed. Opens ${day} at ${time}`,
  },

  sharing: {
    title: 'This is what we share with the agent',
    controller: (organisation) => `${organisation} sees only this information.`,
    noController: 'Only the person who helps you sees this information.',
    unknown: 'We only ask for information that we need to help you.',
    none: 'We share no information about you.',
    nothing: {
      title: 'You are ready to begin',
      text: 'You do not need to log in. We share no information about you.',
    },
    goTo: (method) => `Continue to ${method}`,
    goOn: (channel) => `Continue with ${channel}`,
    identified: 'You do not need to log in again.',
  },

  busy: 'One moment…',
  starting: (method) => `One moment, we are opening ${method}…`,

  nothingChosen: {
    title: 'You have not chosen anything yet',
    channel: 'Choose how you want to contact us',
    identification: 'Choose how to show who you are',
    subject: 'Choose what your question is about',
  },

  closed: {
    title: 'You cannot contact us now',
    text: 'At the moment we cannot be reached through this page.',
    look: 'Check again',
  },

  startFailed: {
    title: 'That did not work',
    offline:
      'You have no internet connection. We have kept your choices. Try again when you are connected.',
    passing: 'Something went wrong. We have kept your choices. Please try again.',
    lasting: 'Something went wrong on our side. Trying again will not help now.',
    method: {
      title: (method) => `${method} is not working at the moment`,
      again: 'We have kept your choices. Please try again later.',
      other: 'We have kept your choices. Try again, or go back and choose something else.',
    },
    closed: {
      title: (method) => `${method} is closed now`,
      text: 'Choose something else.',
    },
  },

  notices: {
    cancelled: {
      title: 'Logging in has been cancelled',
      text: () => 'No information was shared. You can try again.',
    },
    failed: {
      title: 'Logging in did not work',
      text: (other) =>
        other
          ? 'No information was shared. Try again or choose another way.'
          : 'No information was shared. You can try again.',
    },
    level_too_low: {
      title: 'This way of logging in is not secure enough',
      text: (other) =>
        other
          ? 'No information was shared. Choose another way to log in.'
          : 'No information was shared. You need a more secure way to log in for this subject.',
    },
    expired: {
      title: 'It took too long',
      text: () => 'We stopped to keep you safe. We have kept your choices. You can start again.',
    },
    closed: {
      title: 'We are closed now',
      text: () => 'Below you can see how and when to reach us.',
    },
    unavailable: {
      title: 'This is not working at the moment',
      text: () => 'We have kept your choices. Try again or choose something else.',
    },
    identified: {
      title: 'We now know who you are',
      text: () => 'Choose how you want to contact us.',
    },
  },
}
