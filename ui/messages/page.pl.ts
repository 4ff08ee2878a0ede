import type { PageMessages } from './page.nl.ts'

export const pl: PageMessages = {
  skipToContent: 'Przejdź do treści',
  footer: (organisation) => `Właściciel tej strony: ${organisation}.`,
  languages: 'Język tej strony',
  backToWebsite: 'Wróć na stronę internetową',
  backToConversation: 'Wróć do rozmowy',
  tryAgain: 'Spróbuj ponownie',
  closeWindow: 'Można zamknąć to okno.',

  notices: {
    cancelled: {
      title: 'Logowanie zostało anulowane',
      text: 'Żadne dane nie zostały przekazane. Aby spróbować ponownie, proszę wrócić na stronę internetową.',
    },
    failed: {
      title: 'Logowanie się nie udało',
      text: 'Żadne dane nie zostały przekazane. Aby spróbować ponownie, proszę wrócić na stronę internetową.',
    },
    level_too_low: {
      title: 'Ten sposób logowania nie jest wystarczająco bezpieczny',
      text: 'W tej sprawie potrzebny jest inny sposób logowania. Proszę wrócić na stronę internetową i wybrać inny sposób.',
    },
    expired: {
      title: 'To trwało za długo',
      text: 'Dla bezpieczeństwa przerwaliśmy. Proszę wrócić na stronę internetową i zacząć od nowa.',
    },
    closed: {
      title: 'Teraz jest nieczynne',
      text: 'Na stronie internetowej jest napisane, kiedy można się z nami skontaktować.',
    },
    unavailable: {
      title: 'To teraz nie działa',
      text: 'Proszę spróbować później albo wybrać na stronie internetowej inny sposób kontaktu.',
    },
    identified: {
      title: 'Wiemy już, kim Pan/Pani jest',
      text: 'Proszę wrócić na stronę internetową i wybrać sposób kontaktu.',
    },
  },

  returned: {
    title: 'Powrót',
    text: 'Proszę wrócić na stronę internetową, aby kontynuować lub zacząć od nowa.',
  },

  problems: {
    not_found: {
      title: 'Tej strony nie ma',
      text: 'Być może adres jest błędny. Proszę wrócić na stronę internetową i zacząć od nowa.',
    },
    not_allowed: {
      title: 'Z tej strony nie jest to możliwe',
      text: 'Ten sposób kontaktu nie należy do strony, z której Pan/Pani przychodzi. Proszę wejść na stronę gminy i zacząć tam.',
    },
    link_expired: {
      title: 'Ten link jest za stary',
      text: 'Żadne dane nie zostały przekazane. Proszę wrócić do rozmowy i poprosić o nowy link.',
    },
    link_not_kept: {
      title: 'Proszę otworzyć link jeszcze raz',
      text: 'Ta strona działa tylko w przeglądarce, w której otwarto link, i tylko wtedy, gdy zapisuje ona pliki cookie. Żadne dane nie zostały przekazane. Proszę wrócić do rozmowy i otworzyć tam link jeszcze raz.',
    },
    nothing_chosen: {
      title: 'Nic jeszcze nie wybrano',
      text: 'Proszę wrócić i wybrać sposób kontaktu.',
    },
    choice_unknown: {
      title: 'Tej możliwości już nie ma',
      text: 'Możliwości się zmieniły. Proszę wrócić na stronę internetową i wybrać ponownie.',
    },
    expired: {
      title: 'Ta strona jest już nieważna',
      text: 'To trwało za długo. Żadne dane nie zostały przekazane. Proszę wrócić na stronę internetową i zacząć od nowa.',
    },
    method_unavailable: {
      title: (method) => `${method} teraz nie działa`,
      text: 'Żadne dane nie zostały przekazane. Proszę spróbować ponownie albo wybrać inny sposób na stronie internetowej.',
    },
    closed: {
      title: (method) => `${method}: teraz niemożliwe`,
      text: 'Teraz jest nieczynne. Żadne dane nie zostały przekazane. Na stronie internetowej jest napisane, kiedy znów będzie można.',
    },
    identification_needed: {
      title: 'Proszę najpierw potwierdzić, kim Pan/Pani jest',
      text: 'W tej sprawie trzeba się zalogować. Proszę wrócić na stronę internetową i wybrać sposób logowania.',
    },
    not_identified: {
      title: 'Logowanie się nie udało',
      text: 'Nie mogliśmy ustalić, kim Pan/Pani jest. Proszę wrócić na stronę internetową i spróbować ponownie.',
    },
    busy: {
      title: 'Teraz jest bardzo dużo osób',
      text: 'Proszę poczekać minutę i spróbować ponownie.',
    },
    internal: {
      title: 'Coś u nas poszło źle',
      text: 'To nie Pana/Pani wina. Proszę spróbować ponownie za kilka minut.',
    },
  },
}
