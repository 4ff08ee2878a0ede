import type { CallMessages } from './call.nl.ts'
import { plural } from './plural.ts'

export const uk: CallMessages = {
  title: 'Зателефонуйте нам зараз',
  about: (subject) => `Тема дзвінка: «${subject}».`,
  number: 'Зателефонуйте на цей номер',
  code: 'Введіть цей код',
  callWithCode: 'Зателефонувати й ввести код автоматично',
  call: 'Зателефонувати нам',

  worksUntil: 'Код діє до',
  callBefore: 'Зателефонуйте до',
  left: {
    minutes: (minutes) =>
      `Залишилося: ${plural('uk', minutes, { one: `${minutes} хвилина`, few: `${minutes} хвилини`, many: `${minutes} хвилин`, other: `${minutes} хвилини` })}.`,
    seconds: (seconds) =>
      `Залишилося: ${plural('uk', seconds, { one: `${seconds} секунда`, few: `${seconds} секунди`, many: `${seconds} секунд`, other: `${seconds} секунди` })}.`,
    lessThanAMinute: 'Залишилося менше хвилини.',
  },

  onAComputer: {
    title: 'Ви за комп’ютером?',
    text: 'Наведіть камеру телефона на цей квадрат. Тоді Ви зателефонуєте з телефона.',
    picture: 'QR-код, за яким можна нам зателефонувати',
  },

  expired: {
    title: 'Цей код більше не діє',
    text: (time) =>
      `Код діяв до ${time}. Потім ми зупинили його для Вашої безпеки. Почніть знову, щоб отримати новий код.`,
    again: 'Почати знову',
  },
}
