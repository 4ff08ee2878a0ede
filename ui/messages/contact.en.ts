import type { ContactMessages } from './contact.nl.ts'

export const en: ContactMessages = {
  title: 'Contact us',
  subjects: {
    title: 'What do you want to contact us about?',
    none: {
      title: 'You cannot contact us here',
      text: 'We cannot be reached through this page. Our website tells you how to reach us.',
    },
  },
  unknown: {
    title: 'We do not know this subject here',
    text: 'Perhaps the address was not copied correctly. Or you can no longer contact us about this through this page.',
    others: 'See all subjects',
  },

  sharingIfLoggedIn: 'If you log in, this is what we share with the agent',
  identified: {
    title: 'We now know who you are',
    text: 'You do not need to log in again.',
  },
  notices: {
    expired: 'We stopped to keep you safe. You can start again.',
    unavailable: 'Try again, or choose something else.',
  },
  goToLogin: 'Continue to log in',
}
