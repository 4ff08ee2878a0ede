import { pl as asked } from './conversation-asked/pl.ts'
import type { ConversationMessages } from './conversation.nl.ts'
import { plural } from './plural.ts'

export const pl: ConversationMessages = {
  title: 'Czat z gminą',
  identifiedAs: (name) => `Zalogowano: ${name}`,
  notIdentified: 'Bez logowania',

  arriving: {
    title: 'Proszę chwilę poczekać',
    lead: 'Pobieramy Pana/Pani dane. Zwykle trwa to kilka sekund.',
    slowTitle: 'To trwa dłużej niż zwykle',
    slow: 'Nie trzeba nic robić: nadal próbujemy. Nie chce Pan/Pani czekać? Proszę wrócić na stronę internetową i zacząć od nowa.',
  },

  checking: {
    title: 'Sprawdzamy, czy to Pan/Pani',
    lead: 'Ktoś zalogował się do tej rozmowy. Sprawdzamy, czy to Pan/Pani. Zwykle trwa to mniej niż minutę. Nie trzeba nic robić: dalej wszystko odbędzie się samo.',
  },

  unidentified: {
    failedTitle: 'Logowanie się nie udało',
    failed: 'Logowanie zostało anulowane albo coś poszło źle. Żadne dane nie zostały przekazane.',
    missingTitle: 'Nie wiemy jeszcze, kim Pan/Pani jest',
    missing: 'W tej sprawie trzeba się najpierw zalogować. Żadne dane nie zostały przekazane.',
    next: 'Chce Pan/Pani spróbować ponownie? Proszę wrócić na stronę internetową.',
    nextElsewhere:
      'Chce Pan/Pani spróbować ponownie? Proszę wejść na stronę internetową, na której Pan/Pani zaczynał(a).',
    back: 'Wróć i spróbuj ponownie',
  },

  waiting: {
    title: (before) =>
      before === 0
        ? 'Następna kolej należy do Pana/Pani'
        : `Przed Panem/Panią: ${plural('pl', before, { one: '1 osoba', few: `${before} osoby`, many: `${before} osób`, other: `${before} osoby` })}`,
    lead: (organisation, subject) =>
      `${organisation} zaraz pomoże w sprawie „${subject}”. Rozmowa zacznie się sama.`,
    transferred: (organisation, subject) =>
      `Trwa łączenie z pracownikiem. Organizacja: ${organisation}, sprawa: „${subject}”.`,
    agentGone: (organisation) =>
      `Połączenie z pracownikiem zostało przerwane. Rozmowę przejmie ktoś z: ${organisation}.`,
    goesOn: 'Rozmowa będzie kontynuowana sama.',
    nobody:
      'W tej chwili nikt nie jest dostępny. Miejsce w kolejce jest zachowane. Rozmowa zacznie się sama, gdy ktoś będzie dostępny.',
    mayLeave: 'W tym czasie można robić coś innego. Proszę tylko nie zamykać tej strony.',
    keeps: (minutes) =>
      `Połączenie się zerwało albo ekran zgasł? Trzymamy miejsce w kolejce: ${plural('pl', minutes, { one: '1 minutę', few: `${minutes} minuty`, many: `${minutes} minut`, other: `${minutes} minuty` })}.`,
    expected: (minutes) =>
      `Czas oczekiwania: około ${plural('pl', minutes, { one: '1 minuty', few: `${minutes} minut`, many: `${minutes} minut`, other: `${minutes} minuty` })}.`,
    sound: 'Odtwórz dźwięk, gdy przyjdzie moja kolej',
    tabTitle: (before) =>
      before === 0
        ? 'Następna kolej należy do Pana/Pani'
        : `W kolejce przed Panem/Panią: ${before}`,
  },

  talking: {
    title: (subject) => subject,
    helps: (agent, organisation) => `Pomaga: ${agent} (${organisation}).`,
    typing: (agent) => `${agent} pisze…`,
    yourTurn: 'Teraz Pana/Pani kolej',
    newMessage: 'Nowa wiadomość',
  },

  together: {
    joined:
      'Do tej rozmowy dołączyła jeszcze jedna osoba. Może ona przeczytać wszystko od początku.',
    guest: 'Może Pan/Pani przeczytać wszystko od początku tej rozmowy.',
    mayStop: 'Każdy w tej rozmowie może ją zakończyć. Wtedy usuniemy wszystko, dla wszystkich.',
  },

  twoWords: {
    title: 'Słowa tej rozmowy',
    how: 'Pracownik gminy mówi pierwsze słowo, a Pan/Pani drugie. Słowa są po niderlandzku.',
  },
  session: {
    unnamed: 'usługa logowania',
    logOut: (method) => `Wyloguj: ${method}`,
    stays: 'Ta rozmowa trwa dalej.',
    loggedOut: (method) => `Ta rozmowa nie korzysta już z logowania: ${method}.`,
    knownAs: (name) => `U nas: ${name}`,
    goesOn: 'Rozmowa trwa dalej.',
    unreached: (method) =>
      `Nie udało się przekazać informacji o wylogowaniu: ${method}. Po rozmowie proszę zamknąć wszystkie okna przeglądarki.`,
    failed: 'Wylogowanie się nie udało. Proszę spróbować jeszcze raz.',
  },
  log: {
    label: 'Czat',
    you: 'Pan/Pani',
    other: 'Pracownik gminy',
    beside: 'Druga osoba',
    sending: 'Wysyłanie…',
    retrying: 'Jeszcze nie wysłano. Próbujemy ponownie.',
    refused: 'Nie wysłano',
    again: 'Wyślij ponownie',
    jump: (count) =>
      plural('pl', count, {
        one: '1 nowa wiadomość',
        few: `${count} nowe wiadomości`,
        many: `${count} nowych wiadomości`,
        other: `${count} nowej wiadomości`,
      }),
    read: 'przeczytano',
  },

  composer: {
    label: 'Pana/Pani wiadomość',
    placeholder: 'Proszę wpisać wiadomość',
    send: 'Wyślij',
    tooLong: (over) =>
      `Wiadomość jest za długa o ${plural('pl', over, { one: '1 znak', few: `${over} znaki`, many: `${over} znaków`, other: `${over} znaku` })}.`,
    left: (left) =>
      `Pozostało: ${plural('pl', left, { one: '1 znak', few: `${left} znaki`, many: `${left} znaków`, other: `${left} znaku` })}`,
  },

  connection: {
    lostTitle: 'Brak połączenia',
    lost: 'Połączymy się ponownie automatycznie. Nic nie zginie.',
    restored: 'Połączenie znów działa.',
  },

  limit: {
    title: 'Czy jest Pan/Pani nadal z nami?',
    idle: (time) => `Rozmowa skończy się o ${time}, bo od dawna nikt nie pisze.`,
    total: (time) => `Rozmowa skończy się o ${time}, bo minie czas.`,
    waiting: (time) => `Miejsce w kolejce przepadnie o ${time}.`,
    extend: 'Tak, nadal tu jestem',
    more: 'Potrzebuję więcej czasu',
    extended: 'Jest teraz więcej czasu.',
    failed: 'Nie udało się. Proszę spróbować ponownie.',
  },

  keeps: {
    days: (days) =>
      `Wiadomości z tej rozmowy przechowujemy przez ${plural('pl', days, { one: '1 dzień', few: `${days} dni`, many: `${days} dni`, other: `${days} dnia` })}.`,
    unless: 'Usunie Pan/Pani swoje dane samodzielnie? Wtedy usuniemy też wiadomości.',
  },

  ended: {
    title: 'Rozmowa jest zakończona',
    by: {
      agent: 'Pracownik gminy zakończył rozmowę.',
      citizen: 'Rozmowa została zakończona przez Pana/Panią.',
      timer: 'Rozmowa skończyła się sama, bo minął czas.',
    },
    deletes: (when) =>
      `Kończymy jeszcze pracę nad tą sprawą. Potem usuniemy dane, najpóźniej o ${when}.`,
    said: 'Treść rozmowy',
  },

  deleted: {
    title: 'Rozmowa jest zakończona',
    at: (time) => `Pana/Pani dane usunięto o ${time}`,
    what: (things) => `${things}.`,
    messages: (count) =>
      plural('pl', count, {
        one: '1 wiadomość',
        few: `${count} wiadomości`,
        many: `${count} wiadomości`,
        other: `${count} wiadomości`,
      }),
    notes: (count) =>
      plural('pl', count, {
        one: '1 notatka pracowników',
        few: `${count} notatki pracowników`,
        many: `${count} notatek pracowników`,
        other: `${count} notatki pracowników`,
      }),
    sealed: (moment) =>
      `Kopie mogą jeszcze być w dzienniku albo w kopiach zapasowych bazy danych. Są zapieczętowane. Klucz zniszczymy około tej chwili: ${moment}, albo później, jeśli nasz system wtedy nie działa. Dopiero potem nikt ich już nie otworzy. Dotyczy to sytuacji, gdy nikt nie skopiował folderu z kluczami. Nasz system tego nie robi, ale nie widzi, czy zrobił to ktoś inny.`,
    unreadable: (moment) =>
      `Kopii bazy danych też nikt już nie otworzy. Klucz został zniszczony: ${moment}. Dotyczy to sytuacji, gdy nikt nie skopiował folderu z kluczami. Nasz system tego nie robi, ale nie widzi, czy zrobił to ktoś inny.`,
    receiptTitle: 'Potwierdzenie, że usunęliśmy dane',
    receipt:
      'W potwierdzeniu jest napisane, jakie rodzaje danych usunęliśmy, kiedy i dlaczego. Samych danych tam nie ma.',
    download: 'Pobierz potwierdzenie',
    check: 'Sprawdź potwierdzenie',
    nothing: 'Nie mieliśmy żadnych Pana/Pani danych.',
    by: {
      agent:
        'Sprawa jest załatwiona. Co zostaje: że była rozmowa oraz kto widział i usunął jakie rodzaje danych. Samych danych nie ma.',
      citizen:
        'Rozmowa została przerwana przez Pana/Panią. Co zostaje: że była rozmowa oraz kto widział i usunął jakie rodzaje danych. Samych danych nie ma.',
      timer:
        'Czas minął. Co zostaje: że była rozmowa oraz kto widział i usunął jakie rodzaje danych. Samych danych nie ma.',
      somebody:
        'Ktoś w tej rozmowie ją zakończył. Co zostaje: że była rozmowa oraz kto widział i usunął jakie rodzaje danych. Samych danych nie ma.',
    },
    kept: {
      sealed: (moment) =>
        `Kopie przechowywanych wiadomości mają własny klucz. Zniszczymy go około tego czasu: ${moment}, albo później, jeśli nasz system wtedy nie działa. Dopiero potem nikt tych kopii już nie otworzy.`,
      unreadable: (moment) =>
        `Klucz przechowywanych wiadomości został zniszczony: ${moment}. Kopii tych wiadomości nikt już nie otworzy.`,
      at: (time) => `Rozmowę zamknięto o ${time}`,
      what: (things) => `Usunięto: ${things}.`,
      until: (date) => `Wiadomości przechowujemy do ${date} włącznie. Potem też je usuniemy.`,
      removed: (moment) =>
        `Wiadomości najpierw przechowywaliśmy. Teraz też są usunięte: ${moment}.`,
      button: 'Usuń też wiadomości',
      ask: {
        title: 'Usunąć też wiadomości?',
        text: 'Usuniemy wtedy od razu przechowywane wiadomości. Potem nikt ich już nie przeczyta.',
        together: 'Dotyczy to wszystkich w tej rozmowie.',
        confirm: 'Tak, usuń wiadomości',
      },
      by: {
        agent:
          'Sprawa jest załatwiona. Co jeszcze zostaje: że była rozmowa oraz kto widział i usunął jakie rodzaje danych. Samych danych nie ma.',
        timer:
          'Czas minął. Co jeszcze zostaje: że była rozmowa oraz kto widział i usunął jakie rodzaje danych. Samych danych nie ma.',
      },
    },
    close: 'Można zamknąć to okno.',
  },

  asked,

  stop: {
    button: 'Zakończ i usuń moje dane',
    buttonEnded: 'Usuń moje dane teraz',
    title: 'Zakończyć i usunąć wszystko?',
    titleEnded: 'Usunąć wszystko teraz?',
    waiting: 'Straci Pan/Pani miejsce w kolejce. Usuniemy przekazane dane.',
    talking: 'Rozmowa się skończy. Usuniemy dane i wszystkie wiadomości, także w gminie.',
    ended: 'Usuniemy dane i wszystkie wiadomości, także w gminie.',
    together: 'Dotyczy to wszystkich w tej rozmowie. Usuniemy też dane pozostałych osób.',
    confirm: 'Tak, zakończ i usuń',
    confirmEnded: 'Tak, usuń moje dane',
    cancel: 'Nie, wróć',
    busy: 'Usuwanie…',
    failedTitle: 'Jeszcze nie udało się usunąć danych',
    failed: 'Połączenie nie działa. Proszę spróbować ponownie.',
  },

  backToWebsite: 'Wróć na stronę internetową',
  withoutScripts: {
    title: 'Czat tutaj nie działa',
    text: 'W tej przeglądarce JavaScript jest wyłączony. Proszę go włączyć, aby czatować, albo skontaktować się z nami inaczej. Ta strona odświeża się sama.',
  },

  notStarted: {
    title: 'Czat tutaj nie działa',
    text: 'Ta strona nie załadowała się dobrze. Proszę załadować ją ponownie albo skontaktować się z nami inaczej.',
  },

  notices: {
    not_yours: {
      title: 'Ta rozmowa jest otwarta w innej przeglądarce',
      text: 'Proszę wrócić do okna, w którym rozmowa się zaczęła. Dla bezpieczeństwa może być otwarta tylko w jednym miejscu.',
    },
    invitation_used: {
      title: 'To zaproszenie zostało już użyte',
      text: 'Zaproszenie działa tylko raz. Aby dołączyć do rozmowy, proszę poprosić o nowe zaproszenie osobę, od której przyszło to zaproszenie. Jeśli ta rozmowa jest już u Pana/Pani otwarta, proszę wrócić do tamtego okna.',
    },
    invitation_replaced: {
      title: 'To zaproszenie już nie działa',
      text: 'Jest nowsze zaproszenie. Aby dołączyć do rozmowy, proszę poprosić o najnowsze zaproszenie osobę, od której przyszło to zaproszenie. Jeśli ta rozmowa jest już u Pana/Pani otwarta, proszę wrócić do tamtego okna.',
    },
    gone: {
      title: 'Tej rozmowy już nie ma',
      text: 'Rozmowa jest zakończona. Nie można jej tu już przeczytać. Ma Pan/Pani jeszcze pytanie? Proszę zacząć od nowa na stronie internetowej.',
    },
  },
}
