import type { AskedMessages } from './nl.ts'

export const pl: AskedMessages = {
  title: (agent) => `${agent} prosi o pokazanie, kim Pan/Pani jest`,
  lead: 'Chcemy mieć pewność, z kim rozmawiamy. Rozmowa pozostaje otwarta.',
  purpose: (purpose) => `W jakim celu: ${purpose}`,
  shares: (organisation) => `To zobaczy ${organisation}`,
  kept: 'To tylko na potrzeby tej rozmowy. Potem to usuniemy.',
  replaces: 'To zastąpi dane udostępnione wcześniej.',
  askedAt: (time) => `Godzina prośby: ${time}.`,
  question: 'Jak chce się Pan/Pani zalogować?',
  only: (method) => `Logowanie: ${method}.`,
  notNow: 'Chwilowo nie działa',
  none: 'Teraz nie można się zalogować. Proszę zapytać w rozmowie, co można zrobić.',
  next: 'Dalej do logowania',
  nextTo: (method) => `Dalej: ${method}`,
  refuse: 'Nie, nie chcę',
  states: {
    busy: {
      title: 'Trwa logowanie',
      text: 'Proszę dokończyć logowanie. Nie udaje się? Proszę zacząć tutaj od nowa.',
    },
    cancelled: {
      title: 'Logowanie zostało anulowane',
      text: 'Nie udostępniono żadnych danych. Można spróbować ponownie.',
    },
    failed: {
      title: 'Logowanie nie powiodło się',
      text: 'Nie udostępniono żadnych danych. Można spróbować ponownie.',
    },
    level_too_low: {
      title: 'Ten sposób logowania nie jest dość bezpieczny',
      text: 'Nie udostępniono żadnych danych. Proszę wybrać inny sposób.',
    },
    not_confirmed: {
      title: 'Ktoś zalogował się w innej przeglądarce',
      text: 'Dla bezpieczeństwa usunęliśmy te dane. Nikt ich nie widział. Proszę spróbować ponownie i pozostać w tej przeglądarce.',
    },
    refused: {
      title: 'Nie pokazuje Pan/Pani, kim jest',
      text: 'Nie udostępniono w tym celu żadnych danych. Widzimy, że Pan/Pani tego nie chce.',
    },
    withdrawn: {
      title: 'Logowanie nie jest już potrzebne',
      text: 'Już o to nie prosimy. Nie udostępniono w tym celu żadnych danych.',
    },
    expired: {
      title: 'Czas na logowanie minął',
      text: 'Nie udostępniono żadnych danych. Możemy poprosić ponownie.',
    },
  },
  shared: {
    known: (name) => `Znamy Pana/Panią jako: ${name}`,
    sees: 'To od Pana/Pani otrzymaliśmy:',
    nothing: 'Nie udostępniono żadnych danych.',
    takeBack: 'Wycofaj moje dane',
    takeBackText: 'Jeśli je wycofasz, usuniemy je od razu. Rozmowa trwa dalej.',
    tookBack: 'Dane zostały usunięte. Już ich nie widzimy.',
  },
  damaged: {
    title: 'Nie możemy już odczytać Pana/Pani danych',
    text: 'To nasz błąd. Nikt ich nie widzi. Możemy poprosić o ponowne zalogowanie.',
  },
  elsewhere: {
    title: 'Proszę wrócić do okna rozmowy',
    text: (organisation) =>
      `Logowanie odbyło się w innej przeglądarce niż rozmowa. Dla bezpieczeństwa usunęliśmy dane. Nikt ich nie widział. Proszę wrócić do pierwszego okna. Tam można spróbować ponownie. Nie rozmawia Pan/Pani teraz z: ${organisation}? Wtedy nie trzeba nic robić.`,
  },
  unavailable: {
    title: 'Teraz nie można się zalogować',
    text: 'Rozmowa jest nadal otwarta. Proszę wrócić i spróbować później.',
  },
  back: 'Wróć do rozmowy',
}
