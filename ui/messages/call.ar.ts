import type { CallMessages } from './call.nl.ts'
import { plural } from './plural.ts'
import { isolated } from './isolated.ts'

export const ar: CallMessages = {
  title: 'اتصلوا بنا الآن',
  about: (subject) => `موضوع الاتصال: «${isolated(subject)}».`,
  number: 'اتصلوا بهذا الرقم',
  code: 'أدخلوا هذا الرمز',
  callWithCode: 'الاتصال وإدخال الرمز تلقائيًا',
  call: 'اتصلوا بنا',

  worksUntil: 'الرمز صالح حتى الساعة',
  callBefore: 'اتصلوا قبل الساعة',
  left: {
    minutes: (minutes) =>
      `بقي: ${plural('ar', minutes, { zero: 'أقل من دقيقة', one: 'دقيقة واحدة', two: 'دقيقتان', few: `${minutes} دقائق`, many: `${minutes} دقيقة`, other: `${minutes} دقيقة` })}.`,
    seconds: (seconds) =>
      `بقي: ${plural('ar', seconds, { zero: 'أقل من ثانية', one: 'ثانية واحدة', two: 'ثانيتان', few: `${seconds} ثوانٍ`, many: `${seconds} ثانية`, other: `${seconds} ثانية` })}.`,
    lessThanAMinute: 'بقي أقل من دقيقة.',
  },

  onAComputer: {
    title: 'هل تستخدمون جهاز كمبيوتر؟',
    text: 'وجّهوا كاميرا الهاتف إلى هذا المربع. عندها يمكنكم الاتصال من الهاتف.',
    picture: 'رمز QR للاتصال بنا',
  },

  expired: {
    title: 'هذا الرمز لم يعد صالحًا',
    text: (time) =>
      `كان الرمز صالحًا حتى الساعة ${time}. بعد ذلك توقف من أجل سلامتكم. ابدؤوا من جديد للحصول على رمز جديد.`,
    again: 'البدء من جديد',
  },
}
