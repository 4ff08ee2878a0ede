import type { WidgetMessages } from './widget.nl.ts'

export const pl: WidgetMessages = {
  loading: 'Chwileczkę, sprawdzamy, jak można się z nami skontaktować.',
  otherwise: 'Można się też skontaktować w ten sposób:',
  failed: {
    title: 'Coś poszło źle',
    offline: 'Nie ma połączenia z internetem. Proszę spróbować ponownie, gdy połączenie wróci.',
    passing: 'Teraz nie można się z nami skontaktować przez tę stronę. Proszę spróbować ponownie.',
    lasting: 'Teraz nie można się z nami skontaktować przez tę stronę.',
    again: 'Spróbuj ponownie',
    elsewhere: 'Kontakt na innej stronie',
  },
}
