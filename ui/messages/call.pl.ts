import type { CallMessages } from './call.nl.ts'
import { plural } from './plural.ts'

export const pl: CallMessages = {
  title: 'Proszę do nas zadzwonić',
  about: (subject) => `Rozmowa w sprawie: „${subject}”.`,
  number: 'Proszę zadzwonić pod ten numer',
  code: 'Proszę wpisać ten kod',
  callWithCode: 'Zadzwoń i wpisz kod automatycznie',
  call: 'Zadzwoń do nas',

  worksUntil: 'Kod działa do',
  callBefore: 'Proszę zadzwonić przed',
  left: {
    minutes: (minutes) =>
      `Pozostało: ${plural('pl', minutes, { one: '1 minuta', few: `${minutes} minuty`, many: `${minutes} minut`, other: `${minutes} minuty` })}.`,
    seconds: (seconds) =>
      `Pozostało: ${plural('pl', seconds, { one: '1 sekunda', few: `${seconds} sekundy`, many: `${seconds} sekund`, other: `${seconds} sekundy` })}.`,
    lessThanAMinute: 'Pozostało mniej niż minuta.',
  },

  onAComputer: {
    title: 'Korzysta Pan/Pani z komputera?',
    text: 'Proszę skierować aparat telefonu na ten kwadrat. Wtedy można zadzwonić z telefonu.',
    picture: 'Kod QR, który do nas dzwoni',
  },

  expired: {
    title: 'Ten kod już nie działa',
    text: (time) =>
      `Kod działał do ${time}. Potem wygasł dla Pana/Pani bezpieczeństwa. Proszę zacząć od nowa, aby dostać nowy kod.`,
    again: 'Zacznij od nowa',
  },
}
