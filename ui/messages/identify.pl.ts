import type { IdentifyMessages } from './identify.nl.ts'

export const pl: IdentifyMessages = {
  title: (method) => `Logowanie: ${method}`,
  step: (now, all) => `Krok ${now} z ${all}`,

  test: {
    badge: 'Tylko do testów',
    title: 'To nie jest prawdziwe logowanie',
    text: 'Tutaj wybiera się wymyśloną osobę, aby wypróbować system. Proszę nie podawać własnych danych.',
    choose: 'Kim chce Pan/Pani być?',
    born: (date) => `Data urodzenia: ${date}`,
    citizenServiceNumber: (number) => `BSN ${number}`,
    another: 'Wybierz inną osobę testową',
  },

  forSubject: (subject, organisation) => `Logowanie w sprawie „${subject}” (${organisation}).`,
  forOrganisation: (organisation) => `Logowanie do: ${organisation}.`,
  forConversation: (subject) => `To część rozmowy na temat: „${subject}”.`,
  startedAt: (time) => `Początek: ${time}.`,
  notStartedByYou: 'To nie Pan/Pani to zaczął/zaczęła? Proszę wybrać „Anuluj”.',
  askedAt: (time, organisation) =>
    `${organisation}: prośba z rozmowy, godzina ${time}. Nie rozmawia Pan/Pani teraz z: ${organisation}? Proszę wybrać „Anuluj”.`,
  moreInformation: (site: string) => `Więcej informacji: ${site}`,

  next: 'Dalej',
  back: 'Wstecz',
  cancel: 'Anuluj',

  sharing: {
    title: (organisation) => `Te dane otrzyma: ${organisation}`,
    as: (name) => `Loguje się: ${name}.`,
    nothing: 'Żadne dane o Panu/Pani nie zostaną przekazane.',
    seesOnly: (organisation) => `${organisation} widzi tylko te dane.`,
    confirm: 'Przekaż te dane',
    without: 'Dalej',
    goTo: (method) => `Dalej do ${method}`,
  },

  attributeNames: {
    address: 'Adres',
    birthdate: 'Data urodzenia',
    bsn: 'BSN',
    city: 'Miejscowość',
    email: 'Adres e-mail',
    first_name: 'Imię',
    last_name: 'Nazwisko',
    name: 'Imię i nazwisko',
    phone: 'Numer telefonu',
    postal_code: 'Kod pocztowy',
  },

  logOut: {
    button: 'Wyloguj się',
    done: {
      title: 'Wylogowano',
      text: 'Tutaj nie można już niczego przekazać. Aby kontynuować, proszę wrócić na stronę internetową i zacząć od nowa.',
    },
    notDone: {
      title: 'Wylogowanie nie jest pełne',
      text: (method) =>
        `Nie udało się wylogować z: ${method}. Proszę zamknąć wszystkie okna przeglądarki. Wtedy wylogowanie będzie pełne.`,
    },
  },

  problems: {
    nothingChosen: 'Proszę najpierw wybrać osobę.',
    expired: {
      title: 'To trwało za długo',
      text: 'Dla bezpieczeństwa nie można tu już nic przekazać. Proszę wrócić na stronę internetową i zacząć od nowa.',
    },
    already: {
      title: 'Tutaj nie można już iść dalej',
      text: 'Wybór został już zrobiony, może w innym oknie. Albo to trwało za długo. Rozmowa nigdzie nie jest otwarta? Proszę wrócić na stronę internetową i zacząć od nowa.',
    },
    otherBrowser: {
      title: 'Logowanie rozpoczęto w innym oknie',
      text: 'Tutaj nie można kontynuować: logowanie rozpoczęto w innym oknie lub innej przeglądarce albo już zostało dokończone. Proszę wrócić do tamtego okna. Nie jest już otwarte? Proszę zacząć od nowa na stronie internetowej.',
    },
    invalid: {
      title: 'Ta strona już nie działa',
      text: 'Adres jest niepełny albo zmieniony. Proszę wrócić na stronę internetową i zacząć od nowa.',
    },
    notDelivered: {
      title: 'Dane nie zostały jeszcze przekazane',
      text: 'Gmina nie może ich teraz odebrać. Proszę spróbować ponownie albo wybrać „Anuluj”.',
    },
    loginUnavailable: {
      title: 'Logowanie teraz nie działa',
      text: 'Strona logowania jest teraz nieosiągalna. Żadne dane nie zostały przekazane. Proszę spróbować ponownie za kilka minut albo wrócić, wybierając „Anuluj”, i wybrać inny sposób.',
    },
    attributesUnavailable: {
      title: 'W ten sposób nie można się zalogować',
      text: 'Gmina pyta o coś, co nie jest tu znane. Proszę wybrać na stronie internetowej inny sposób logowania.',
    },
  },
  tryAgain: 'Spróbuj ponownie',
  backToWebsite: 'Wróć na stronę internetową',
}
