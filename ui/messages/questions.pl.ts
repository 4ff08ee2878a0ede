import type { QuestionMessages } from './questions.nl.ts'

export const pl: QuestionMessages = {
  step: (now, all) => `Krok ${now} z ${all}`,
  next: 'Dalej',
  back: 'Wstecz',

  subject: {
    title: 'Czego dotyczy pytanie?',
    only: 'Temat:',
  },

  channel: {
    title: 'Jak chce się Pan/Pani z nami skontaktować?',
    only: 'Sposób kontaktu:',
  },

  identification: {
    title: 'Proszę potwierdzić, kim Pan/Pani jest',
    lead: 'Wtedy możemy odpowiedzieć na osobiste pytanie.',
    only: 'Sposób logowania:',
    without: {
      name: 'Bez logowania',
      description: 'Wtedy udzielamy tylko ogólnych informacji.',
    },
  },

  method: {
    soon: 'Zaraz Pana/Pani kolej',
    waiting: (minutes) =>
      `Czas oczekiwania: mniej więcej ${new Intl.NumberFormat('pl', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes)}`,
    waitingHours: (hours) => `Czas oczekiwania: mniej więcej ${inHours(hours)}`,
    waitingLonger: (hours) => `Czas oczekiwania: ponad ${inHours(hours)}`,
    closed: 'Teraz niemożliwe',
    closedUntil: (day, time) => `Nieczynne. Znów czynne: ${day} od ${time}`,
  },

  sharing: {
    title: 'Te dane zobaczy nasz pracownik',
    controller: (organisation) => `${organisation} widzi tylko te dane.`,
    noController: 'Te dane widzi tylko osoba, która Panu/Pani pomaga.',
    unknown: 'Pytamy tylko o dane, które są potrzebne, aby pomóc.',
    none: 'Nie przekazujemy żadnych danych o Panu/Pani.',
    nothing: {
      title: 'Można zaczynać',
      text: 'Nie trzeba się logować. Nie przekazujemy żadnych danych o Panu/Pani.',
    },
    goTo: (method) => `Dalej: ${method}`,
    goOn: (channel) => `Dalej: ${channel}`,
    identified: 'Nie trzeba logować się jeszcze raz.',
  },

  busy: 'Chwileczkę…',
  starting: (method) => `Chwileczkę, otwieramy ${method}…`,

  nothingChosen: {
    title: 'Nic jeszcze nie wybrano',
    channel: 'Proszę wybrać sposób kontaktu',
    identification: 'Proszę wybrać, jak potwierdzić, kim Pan/Pani jest',
    subject: 'Proszę wybrać, czego dotyczy pytanie',
  },

  closed: {
    title: 'Kontakt jest teraz niemożliwy',
    text: 'W tej chwili nie można się z nami skontaktować przez tę stronę.',
    look: 'Sprawdź ponownie',
  },

  startFailed: {
    title: 'Nie udało się',
    offline:
      'Nie ma połączenia z internetem. Wybór jest zachowany. Proszę spróbować ponownie, gdy połączenie wróci.',
    passing: 'Coś poszło źle. Wybór jest zachowany. Proszę spróbować ponownie.',
    lasting: 'Coś u nas poszło źle. Ponowna próba teraz nie pomoże.',
    method: {
      title: (method) => `${method} teraz nie działa`,
      again: 'Wybór jest zachowany. Proszę spróbować później.',
      other: 'Wybór jest zachowany. Proszę spróbować ponownie albo wrócić i wybrać coś innego.',
    },
    closed: {
      title: (method) => `${method}: teraz nieczynne`,
      text: 'Proszę wybrać coś innego.',
    },
  },

  notices: {
    cancelled: {
      title: 'Logowanie zostało anulowane',
      text: () => 'Żadne dane nie zostały przekazane. Można spróbować ponownie.',
    },
    failed: {
      title: 'Logowanie się nie udało',
      text: (other) =>
        other
          ? 'Żadne dane nie zostały przekazane. Proszę spróbować ponownie lub wybrać inny sposób.'
          : 'Żadne dane nie zostały przekazane. Można spróbować ponownie.',
    },
    level_too_low: {
      title: 'Ten sposób logowania nie jest wystarczająco bezpieczny',
      text: (other) =>
        other
          ? 'Żadne dane nie zostały przekazane. Proszę wybrać inny sposób logowania.'
          : 'Żadne dane nie zostały przekazane. W tej sprawie trzeba zalogować się bezpieczniej.',
    },
    expired: {
      title: 'To trwało za długo',
      text: () => 'Dla bezpieczeństwa przerwaliśmy. Wybór jest zachowany. Można zacząć od nowa.',
    },
    closed: {
      title: 'Teraz jest nieczynne',
      text: () => 'Poniżej widać, jak i kiedy można się z nami skontaktować.',
    },
    unavailable: {
      title: 'To teraz nie działa',
      text: () => 'Wybór jest zachowany. Proszę spróbować ponownie lub wybrać coś innego.',
    },
    identified: {
      title: 'Wiemy już, kim Pan/Pani jest',
      text: () => 'Proszę wybrać sposób kontaktu.',
    },
  },
}

function inHours(hours: number): string {
  return new Intl.NumberFormat('pl', { style: 'unit', unit: 'hour', unitDisplay: 'long' }).format(
    hours,
  )
}
