import type { ContactMessages } from './contact.nl.ts'

export const pl: ContactMessages = {
  title: 'Kontakt',
  subjects: {
    title: 'W jakiej sprawie chce się Pan/Pani skontaktować?',
    none: {
      title: 'Tutaj kontakt nie jest możliwy',
      text: 'Przez tę stronę nie można się z nami skontaktować. Na naszej stronie internetowej jest napisane, jak to zrobić.',
    },
  },
  unknown: {
    title: 'Nie znamy tego tematu',
    text: 'Być może adres jest błędny. Albo w tej sprawie nie można się już kontaktować przez tę stronę.',
    others: 'Zobacz wszystkie tematy',
  },

  sharingIfLoggedIn: 'Po zalogowaniu nasz pracownik zobaczy te dane',
  identified: {
    title: 'Wiemy już, kim Pan/Pani jest',
    text: 'Nie trzeba logować się jeszcze raz.',
  },
  notices: {
    expired: 'Dla bezpieczeństwa przerwaliśmy. Można zacząć od nowa.',
    unavailable: 'Proszę spróbować ponownie lub wybrać coś innego.',
  },
  goToLogin: 'Dalej do logowania',
}
