import type { ChoiceMessages } from './choice.nl.ts'
import { isolated } from './isolated.ts'

export const ar: ChoiceMessages = {
  title: 'أثبتوا هويتكم',
  lead: 'نريد التأكد من هويتكم. بعد تسجيل الدخول تتابعون محادثتكم.',
  via: (name) => `هذا جزء من محادثتكم عبر ${isolated(name)}.`,
  subject: (subject) => `الموضوع: ${isolated(subject)}`,

  notNow: 'لا يعمل الآن',
  question: 'كيف تريدون تسجيل الدخول؟',
  only: (method) => `تسجيل الدخول عن طريق ${isolated(method)}.`,
  at: (organisation) => `تسجيل الدخول لدى ${isolated(organisation)}`,

  sharing: {
    title: (organisation) => `هذا ما نشاركه مع ${isolated(organisation)}`,
    nothing: 'لا نشارك أي بيانات عنكم.',
    onlyThese: (organisation) => `ترى ${isolated(organisation)} هذه البيانات فقط.`,
  },

  next: 'المتابعة إلى تسجيل الدخول',
  nextTo: (method) => `المتابعة إلى ${isolated(method)}`,
  cancel: 'إلغاء',
  withoutCancel: 'لا تريدون تسجيل الدخول؟ ارجعوا إلى محادثتكم.',

  faults: {
    nothingChosen: { title: 'لم تختاروا شيئًا بعد', text: 'اختاروا طريقة تسجيل الدخول' },
    notOffered: {
      title: 'هذا الخيار لم يعد موجودًا',
      text: 'تغيّرت الخيارات. انظروا كيف يمكنكم تسجيل الدخول الآن',
    },
    failed: {
      title: 'لم تنجح العملية',
      text: (other) =>
        other
          ? 'لم تتم مشاركة أي بيانات. حاولوا مرة أخرى أو اختاروا طريقة أخرى لتسجيل الدخول.'
          : 'لم تتم مشاركة أي بيانات. حاولوا مرة أخرى.',
    },
  },
}
