import type { WidgetMessages } from './widget.nl.ts'

export const en: WidgetMessages = {
  loading: 'One moment, we are looking up how you can reach us.',
  otherwise: 'You can also contact us like this:',
  failed: {
    title: 'Something went wrong',
    offline: 'You have no internet connection. Try again when you are connected.',
    passing: 'You cannot reach us through this page now. Please try again.',
    lasting: 'You cannot reach us through this page now.',
    again: 'Try again',
    elsewhere: 'Contact us on another page',
  },
}
