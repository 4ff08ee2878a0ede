import type { PageMessages } from './page.nl.ts'

export const en: PageMessages = {
  skipToContent: 'Skip to content',
  footer: (organisation) => `This is a page of ${organisation}.`,
  languages: 'Language of this page',
  backToWebsite: 'Back to the website',
  backToConversation: 'Back to your conversation',
  tryAgain: 'Try again',
  closeWindow: 'You can close this window.',

  notices: {
    cancelled: {
      title: 'Logging in has been cancelled',
      text: 'No information was shared. Go back to the website to try again.',
    },
    failed: {
      title: 'Logging in did not work',
      text: 'No information was shared. Go back to the website to try again.',
    },
    level_too_low: {
      title: 'This way of logging in is not secure enough',
      text: 'This subject needs another way of logging in. Go back to the website and choose another way.',
    },
    expired: {
      title: 'It took too long',
      text: 'We stopped to keep you safe. Go back to the website and start again.',
    },
    closed: {
      title: 'We are closed now',
      text: 'The website tells you when you can contact us.',
    },
    unavailable: {
      title: 'This is not working at the moment',
      text: 'Try again later, or choose another way to contact us on the website.',
    },
    identified: {
      title: 'We now know who you are',
      text: 'Go back to the website and choose how you want to contact us.',
    },
  },

  returned: {
    title: 'You are back',
    text: 'Go back to the website to go on or to start again.',
  },

  problems: {
    not_found: {
      title: 'This page does not exist',
      text: 'Perhaps the address was not copied correctly. Go back to the website and start again.',
    },
    not_allowed: {
      title: 'This is not possible from that website',
      text: 'This way to contact us does not belong to the website you came from. Go to the website of the municipality and start there.',
    },
    link_expired: {
      title: 'This link is too old',
      text: 'No details were shared. Go back to your conversation and ask for a new link there.',
    },
    link_not_kept: {
      title: 'Open the link again',
      text: 'This page works only in the browser in which you opened the link, and only if it keeps cookies. No details were shared. Go back to your conversation and open the link there again.',
    },
    nothing_chosen: {
      title: 'You have not chosen anything yet',
      text: 'Go back and choose how you want to contact us.',
    },
    choice_unknown: {
      title: 'This choice is no longer there',
      text: 'The possibilities have changed. Go back to the website and choose again.',
    },
    expired: {
      title: 'This page is no longer valid',
      text: 'It took too long. No information was shared. Go back to the website and start again.',
    },
    method_unavailable: {
      title: (method) => `${method} is not working at the moment`,
      text: 'No information was shared. Try again, or choose another way on the website.',
    },
    closed: {
      title: (method) => `${method} is closed now`,
      text: 'We are closed now. No information was shared. The website tells you when it is possible again.',
    },
    identification_needed: {
      title: 'Show who you are first',
      text: 'You need to log in for this subject. Go back to the website and choose how to log in.',
    },
    not_identified: {
      title: 'Logging in did not work',
      text: 'We could not establish who you are. Go back to the website and try again.',
    },
    busy: {
      title: 'It is very busy right now',
      text: 'Wait a minute and then try again.',
    },
    internal: {
      title: 'Something went wrong on our side',
      text: 'It is not your fault. Please try again in a few minutes.',
    },
  },
}
