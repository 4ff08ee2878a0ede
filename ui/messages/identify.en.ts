import type { IdentifyMessages } from './identify.nl.ts'

export const en: IdentifyMessages = {
  title: (method) => `Log in with ${method}`,
  step: (now, all) => `Step ${now} of ${all}`,

  test: {
    badge: 'For testing only',
    title: 'This is not a real login',
    text: 'Here you choose a made-up person to try the system with. Do not use your own information.',
    choose: 'Who do you want to be?',
    born: (date) => `Born on ${date}`,
    citizenServiceNumber: (number) => `BSN ${number}`,
    another: 'Choose another test citizen',
  },

  forSubject: (subject, organisation) => `You are logging in for “${subject}” at ${organisation}.`,
  forOrganisation: (organisation) => `You are logging in at ${organisation}.`,
  forConversation: (subject) => `This is part of your conversation about “${subject}”.`,
  startedAt: (time) => `Started at ${time}.`,
  notStartedByYou: 'Did you not start this yourself? Then choose “Cancel”.',
  askedAt: (time, organisation) =>
    `An agent of ${organisation} asked for this at ${time}, in your conversation. Are you not talking to ${organisation} now? Then choose “Cancel”.`,
  moreInformation: (site: string) => `More information: ${site}`,

  next: 'Continue',
  back: 'Back',
  cancel: 'Cancel',

  sharing: {
    title: (organisation) => `This is what we share with ${organisation}`,
    as: (name) => `You are logging in as ${name}.`,
    nothing: 'No information about you is shared.',
    seesOnly: (organisation) => `${organisation} sees only this information.`,
    confirm: 'Share this information',
    without: 'Continue',
    goTo: (method) => `Continue to ${method}`,
  },

  attributeNames: {
    address: 'Address',
    birthdate: 'Date of birth',
    bsn: 'Citizen service number (BSN)',
    city: 'Town or city',
    email: 'Email address',
    first_name: 'First name',
    last_name: 'Last name',
    name: 'Name',
    phone: 'Phone number',
    postal_code: 'Postal code',
  },

  logOut: {
    button: 'Log out',
    done: {
      title: 'You are logged out',
      text: 'You can share nothing more here. Do you want to go on? Then go back to the website and start again.',
    },
    notDone: {
      title: 'You are not completely logged out',
      text: (method) =>
        `We could not log you out of ${method}. Close all windows of your browser. Then you are logged out.`,
    },
  },

  problems: {
    nothingChosen: 'Choose a person first.',
    expired: {
      title: 'It took too long',
      text: 'To keep you safe, nothing can be shared here any more. Go back to the website and start again.',
    },
    already: {
      title: 'You cannot continue here any more',
      text: 'You have already chosen here, perhaps in another window. Or it took too long. Is your conversation not open anywhere? Then go back to the website and start again.',
    },
    otherBrowser: {
      title: 'You started in another window',
      text: 'We cannot go on here: you started logging in in another window or another browser, or you have gone on already. Go back to that window. Is it not open any more? Then start again on the website.',
    },
    invalid: {
      title: 'This page no longer works',
      text: 'The address is incomplete or was changed. Go back to the website and start again.',
    },
    notDelivered: {
      title: 'Your information has not been shared yet',
      text: 'The municipality cannot receive it right now. Try again, or stop with “Cancel”.',
    },
    loginUnavailable: {
      title: 'Logging in does not work right now',
      text: 'We cannot reach the login page right now. No information has been shared. Try again in a few minutes, or go back with “Cancel” and choose another way.',
    },
    attributesUnavailable: {
      title: 'You cannot log in this way',
      text: 'The municipality asks for something that is not known here. Choose another way of logging in on the website.',
    },
  },
  tryAgain: 'Try again',
  backToWebsite: 'Back to the website',
}
