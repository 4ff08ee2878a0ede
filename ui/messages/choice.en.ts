import type { ChoiceMessages } from './choice.nl.ts'

export const en: ChoiceMessages = {
  title: 'Show who you are',
  lead: 'The agent wants to be sure who you are. After you log in, your conversation continues.',
  via: (name) => `This is for your conversation through “${name}”.`,
  subject: (subject) => `Subject: ${subject}`,

  notNow: 'Not working right now',
  question: 'How do you want to log in?',
  only: (method) => `You log in with ${method}.`,
  at: (organisation) => `Log in at ${organisation}`,

  sharing: {
    title: (organisation) => `This is what we share with ${organisation}`,
    nothing: 'We share no information about you.',
    onlyThese: (organisation) => `${organisation} sees only this information.`,
  },

  next: 'Continue to log in',
  nextTo: (method) => `Continue to ${method}`,
  cancel: 'Cancel',
  withoutCancel: 'Don’t want to log in? Then go back to your conversation.',

  faults: {
    nothingChosen: {
      title: 'You have not chosen anything yet',
      text: 'Choose how you want to log in',
    },
    notOffered: {
      title: 'This choice is no longer there',
      text: 'The possibilities have changed. See how you can log in now',
    },
    failed: {
      title: 'That did not work',
      text: (other) =>
        other
          ? 'No information was shared. Try again or choose another way to log in.'
          : 'No information was shared. Please try again.',
    },
  },
}
