import type { ReceiptMessages } from './receipt.nl.ts'

export const pl: ReceiptMessages = {
  title: 'Potwierdzenie usunięcia',
  lead: 'Tutaj można sprawdzić, czy potwierdzenie usunięcia danych jest prawdziwe i co w nim jest.',
  form: {
    code: 'Proszę wkleić tekst lub kod potwierdzenia',
    file: 'Albo wybrać plik',
    check: 'Sprawdź potwierdzenie',
    again: 'Sprawdź następne potwierdzenie',
  },
  genuine: 'To potwierdzenie jest prawdziwe',
  genuineText: (organisation) => `Pochodzi od: ${organisation}. Nic w nim nie zmieniono.`,
  says: {
    title: 'Co jest w potwierdzeniu',
    organisation: 'Organizacja',
    subject: 'Temat',
    kinds: 'Co usunięto',
    cause: 'Dlaczego',
    removed: 'Usunięto',
    keptRemoved: 'Przechowywane wiadomości usunięto',
    planned: 'Klucz będzie zniszczony około',
    unreadable: 'Klucz zniszczony',
    keptPlanned: 'Klucz przechowywanych wiadomości zostanie zniszczony około',
    keptUnreadable: 'Klucz przechowywanych wiadomości zniszczony',
    number: 'Numer rozmowy',
    made: 'Potwierdzenie z dnia',
  },
  causes: {
    agent: 'Praca nad sprawą była skończona.',
    citizen: 'Osoba w rozmowie sama ją zakończyła.',
    timer: 'Czas minął.',
  },
  means: {
    title: 'Co to znaczy',
    removed: 'Te dane usunięto z naszej bazy danych.',
    planned:
      'Kopie mogą jeszcze być w dzienniku i w kopiach zapasowych bazy danych. Są zapieczętowane. Klucz zniszczymy około podanej wyżej chwili albo później, jeśli nasz system wtedy nie działa. Dopiero potem nikt ich już nie otworzy.',
    unreadable:
      'Klucz został zniszczony. Kopii w dzienniku i w kopiach zapasowych bazy danych nikt już nie otworzy.',
    keptPlanned:
      'Kopie przechowywanych wiadomości mają własny klucz. Zniszczymy go około czasu podanego dla niego wyżej albo później, jeśli nasz system wtedy nie działa. Dopiero potem nikt tych kopii już nie otworzy.',
    keptUnreadable:
      'Klucz przechowywanych wiadomości został zniszczony. Kopii tych wiadomości nikt już nie otworzy.',
    keys: 'Dotyczy to sytuacji, gdy nikt nie skopiował folderu z kluczami. Nasz system tego nie robi, ale nie widzi, czy zrobił to ktoś inny.',
    stays:
      'Co zostaje: że była rozmowa oraz kto widział i usunął jakie rodzaje danych. Samych danych nie ma.',
    kept: (moment, reason) =>
      `Wiadomości nie usunięto. Przechowujemy je do: ${moment}. Powód: ${reason}`,
    keptRemoved: (reason) =>
      `Wiadomości najpierw przechowywano. Potem też je usunięto. Powód przechowywania: ${reason}`,
  },
  comeBack:
    'Proszę sprawdzić to potwierdzenie jeszcze raz później. Gdy klucz będzie zniszczony, będzie tu nowe potwierdzenie.',
  comeBackKept:
    'Proszę sprawdzić to potwierdzenie jeszcze raz później. Gdy wiadomości będą usunięte, będzie tu nowe potwierdzenie.',
  renewed: {
    title: 'Jest nowe potwierdzenie',
    text: 'Klucz został tymczasem zniszczony. W nowym potwierdzeniu jest napisane kiedy.',
    kept: 'Przechowywane wiadomości też już usunięto. W nowym potwierdzeniu jest napisane kiedy.',
    download: 'Pobierz nowe potwierdzenie',
  },
  faults: {
    absent: {
      title: 'Nie ma jeszcze potwierdzenia',
      text: 'Proszę wkleić tekst potwierdzenia albo wybrać plik.',
    },
    too_large: {
      title: 'To jest za duże',
      text: 'Potwierdzenie jest krótsze. Proszę wybrać plik otrzymany od nas.',
    },
    not_a_receipt: {
      title: 'To nie jest całe potwierdzenie',
      text: 'Nie ma w nim całego kodu. Proszę skopiować wszystko albo wybrać plik.',
    },
    unknown_key: {
      title: 'To potwierdzenie nie jest od nas',
      text: 'Powstało z kluczem, którego nie znamy. Jeśli jest od innej organizacji, proszę sprawdzić je u niej.',
    },
    changed: {
      title: 'To potwierdzenie się nie zgadza',
      text: 'Coś w nim zmieniono albo nie jest od nas.',
    },
    newer: {
      title: 'Nie możemy jeszcze odczytać tego potwierdzenia',
      text: 'Jest prawdziwe, ale nowsze niż ta strona. Proszę spróbować później.',
    },
  },
  file: {
    code: 'Liczy się tylko kod poniżej. Tekst nad nim to wyjaśnienie.',
    check: (address) => `To potwierdzenie można sprawdzić na stronie ${address}`,
  },
}
