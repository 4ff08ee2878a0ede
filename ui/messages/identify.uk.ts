import type { IdentifyMessages } from './identify.nl.ts'

export const uk: IdentifyMessages = {
  title: (method) => `Вхід: ${method}`,
  step: (now, all) => `Крок ${now} з ${all}`,

  test: {
    badge: 'Лише для перевірки',
    title: 'Це не справжній вхід',
    text: 'Тут Ви вибираєте вигадану людину, щоб випробувати систему. Не використовуйте власні дані.',
    choose: 'Ким Ви хочете бути?',
    born: (date) => `Дата народження: ${date}`,
    citizenServiceNumber: (number) => `BSN ${number}`,
    another: 'Вибрати іншу тестову людину',
  },

  forSubject: (subject, organisation) => `Ви входите за темою «${subject}» (${organisation}).`,
  forOrganisation: (organisation) => `Ви входите до: ${organisation}.`,
  startedAt: (time) => `Початок о ${time}.`,
  notStartedByYou: 'Це почали не Ви? Тоді виберіть «Скасувати».',
  askedAt: (time, organisation) =>
    `${organisation} просить про це у Вашій розмові, час: ${time}. Ви зараз не розмовляєте з ${organisation}? Тоді виберіть «Скасувати».`,
  moreInformation: (site: string) => `Докладніше: ${site}`,

  next: 'Далі',
  back: 'Назад',
  cancel: 'Скасувати',

  sharing: {
    title: (organisation) => `Ці дані отримає: ${organisation}`,
    as: (name) => `Входить: ${name}.`,
    nothing: 'Жодних даних про Вас не буде передано.',
    seesOnly: (organisation) => `${organisation} бачить лише ці дані.`,
    onlyThese: (organisation) =>
      `${organisation} бачить лише ці дані. Після розмови їх буде видалено.`,
    confirm: 'Передати ці дані',
    without: 'Далі',
    goTo: (method) => `Далі до ${method}`,
  },

  attributeNames: {
    address: 'Адреса',
    birthdate: 'Дата народження',
    bsn: 'BSN',
    city: 'Місто',
    email: 'Електронна адреса',
    first_name: 'Ім’я',
    last_name: 'Прізвище',
    name: 'Ім’я та прізвище',
    phone: 'Номер телефону',
    postal_code: 'Поштовий індекс',
  },

  problems: {
    nothingChosen: 'Спочатку виберіть людину.',
    expired: {
      title: 'Це тривало надто довго',
      text: 'Для Вашої безпеки тут більше нічого не можна передати. Поверніться на сайт і почніть знову.',
    },
    already: {
      title: 'Тут не можна продовжити',
      text: 'Ви вже зробили тут вибір, можливо, в іншому вікні. Або це тривало надто довго. Розмову ніде не відкрито? Тоді поверніться на сайт і почніть знову.',
    },
    otherBrowser: {
      title: 'Ви почали в іншому вікні',
      text: 'Тут продовжити не можна: вхід почато в іншому вікні чи іншому браузері, або Ви вже пішли далі. Поверніться до того вікна. Воно вже закрите? Тоді почніть знову на вебсайті.',
    },
    invalid: {
      title: 'Ця сторінка більше не працює',
      text: 'Адреса неповна або змінена. Поверніться на сайт і почніть знову.',
    },
    notDelivered: {
      title: 'Ваші дані ще не передано',
      text: 'Муніципалітет зараз не може їх отримати. Спробуйте ще раз або зупиніться: «Скасувати».',
    },
    loginUnavailable: {
      title: 'Зараз увійти неможливо',
      text: 'Зараз сторінка входу недоступна. Жодних даних не передано. Спробуйте ще раз за кілька хвилин або поверніться: «Скасувати», і виберіть інший спосіб.',
    },
    attributesUnavailable: {
      title: 'Так увійти не можна',
      text: 'Муніципалітет запитує те, чого тут немає. Виберіть на сайті інший спосіб входу.',
    },
  },
  tryAgain: 'Спробувати ще раз',
  backToWebsite: 'Назад на сайт',
}
