import type { ChoiceMessages } from './choice.nl.ts'

export const uk: ChoiceMessages = {
  title: 'Підтвердьте, хто Ви',
  lead: 'Ми хочемо точно знати, хто Ви. Після входу розмова продовжиться.',
  via: (name) => `Це частина Вашої розмови: ${name}.`,
  subject: (subject) => `Тема: ${subject}`,

  notNow: 'Зараз не працює',
  question: 'Як Ви хочете увійти?',
  only: (method) => `Спосіб входу: ${method}.`,
  at: (organisation) => `Вхід до: ${organisation}`,

  sharing: {
    title: (organisation) => `Ці дані отримає: ${organisation}`,
    nothing: 'Ми не передаємо жодних даних про Вас.',
    onlyThese: (organisation) => `${organisation} бачить лише ці дані.`,
  },

  next: 'Далі до входу',
  nextTo: (method) => `Далі: ${method}`,
  cancel: 'Скасувати',
  withoutCancel: 'Не хочете входити? Тоді поверніться до розмови.',

  faults: {
    nothingChosen: { title: 'Ви ще нічого не вибрали', text: 'Виберіть, як Ви хочете увійти' },
    notOffered: {
      title: 'Цього варіанта більше немає',
      text: 'Варіанти змінилися. Подивіться, як можна увійти зараз',
    },
    failed: {
      title: 'Не вдалося',
      text: (other) =>
        other
          ? 'Жодних даних не передано. Спробуйте ще раз або виберіть інший спосіб входу.'
          : 'Жодних даних не передано. Спробуйте ще раз.',
    },
  },
}
