import type { ChoiceMessages } from './choice.nl.ts'

export const pl: ChoiceMessages = {
  title: 'Proszę potwierdzić, kim Pan/Pani jest',
  lead: 'Chcemy mieć pewność, z kim rozmawiamy. Po zalogowaniu rozmowa będzie trwać dalej.',
  via: (name) => `To część rozmowy przez: ${name}.`,
  subject: (subject) => `Temat: ${subject}`,

  notNow: 'Teraz nie działa',
  question: 'Jak chce się Pan/Pani zalogować?',
  only: (method) => `Sposób logowania: ${method}.`,
  at: (organisation) => `Logowanie do: ${organisation}`,

  sharing: {
    title: (organisation) => `Te dane otrzyma: ${organisation}`,
    nothing: 'Nie przekazujemy żadnych danych o Panu/Pani.',
    onlyThese: (organisation) => `${organisation} widzi tylko te dane.`,
  },

  next: 'Dalej do logowania',
  nextTo: (method) => `Dalej: ${method}`,
  cancel: 'Anuluj',
  withoutCancel: 'Nie chce się Pan/Pani logować? Proszę wrócić do rozmowy.',

  faults: {
    nothingChosen: {
      title: 'Nic jeszcze nie wybrano',
      text: 'Proszę wybrać sposób logowania',
    },
    notOffered: {
      title: 'Tej możliwości już nie ma',
      text: 'Możliwości się zmieniły. Proszę zobaczyć, jak można się teraz zalogować',
    },
    failed: {
      title: 'Nie udało się',
      text: (other) =>
        other
          ? 'Żadne dane nie zostały przekazane. Proszę spróbować ponownie lub zalogować się inaczej.'
          : 'Żadne dane nie zostały przekazane. Proszę spróbować ponownie.',
    },
  },
}
