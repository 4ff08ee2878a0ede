import type { IdentifyMessages } from './identify.nl.ts'
import { isolated } from './isolated.ts'

export const ar: IdentifyMessages = {
  title: (method) => `تسجيل الدخول عن طريق ${isolated(method)}`,
  step: (now, all) => `الخطوة ${now} من ${all}`,

  test: {
    badge: 'للتجربة فقط',
    title: 'هذا ليس تسجيل دخول حقيقيًا',
    text: 'هنا تختارون شخصًا غير حقيقي لتجربة النظام. لا تستخدموا بياناتكم الخاصة.',
    choose: 'من تريدون أن تكونوا؟',
    born: (date) => `تاريخ الميلاد: ${isolated(date)}`,
    citizenServiceNumber: (number) => `BSN ${number}`,
    another: 'اختيار شخص تجريبي آخر',
  },

  forSubject: (subject, organisation) =>
    `تسجلون الدخول لموضوع «${isolated(subject)}» لدى ${isolated(organisation)}.`,
  forOrganisation: (organisation) => `تسجلون الدخول لدى ${isolated(organisation)}.`,
  forConversation: (subject) => `هذا جزء من محادثتكم حول «${isolated(subject)}».`,
  startedAt: (time) => `بدأ هذا الساعة ${time}.`,
  notStartedByYou: 'ألستم من بدأ هذا؟ اختاروا «إلغاء».',
  askedAt: (time, organisation) =>
    `طلبت ${organisation} ذلك منكم في المحادثة الساعة ${time}. ألستم في محادثة مع ${organisation} الآن؟ اختاروا «إلغاء».`,
  moreInformation: (site: string) => `مزيد من المعلومات: ${site}`,

  next: 'متابعة',
  back: 'رجوع',
  cancel: 'إلغاء',

  sharing: {
    title: (organisation) => `هذا ما نشاركه مع ${isolated(organisation)}`,
    as: (name) => `تسجلون الدخول باسم ${isolated(name)}.`,
    nothing: 'لا تتم مشاركة أي بيانات عنكم.',
    seesOnly: (organisation) => `ترى ${isolated(organisation)} هذه البيانات فقط.`,
    confirm: 'مشاركة هذه البيانات',
    without: 'متابعة',
    goTo: (method) => `متابعة إلى ${isolated(method)}`,
  },

  attributeNames: {
    address: 'العنوان',
    birthdate: 'تاريخ الميلاد',
    bsn: 'BSN',
    city: 'مكان السكن',
    email: 'البريد الإلكتروني',
    first_name: 'الاسم الأول',
    last_name: 'اسم العائلة',
    name: 'الاسم',
    phone: 'رقم الهاتف',
    postal_code: 'الرمز البريدي',
  },

  logOut: {
    button: 'تسجيل الخروج',
    done: {
      title: 'تم تسجيل خروجكم',
      text: 'لا يمكنكم مشاركة أي شيء آخر هنا. للمتابعة ارجعوا إلى الموقع وابدؤوا من جديد.',
    },
    notDone: {
      title: 'لم يكتمل تسجيل الخروج',
      text: (method) =>
        `لم نتمكن من تسجيل خروجكم من ${method}. أغلقوا جميع نوافذ المتصفح. عندئذ يكتمل تسجيل الخروج.`,
    },
  },

  problems: {
    nothingChosen: 'اختاروا شخصًا أولًا.',
    expired: {
      title: 'استغرق هذا وقتًا طويلًا',
      text: 'من أجل سلامتكم لم يعد بإمكانكم مشاركة شيء هنا. ارجعوا إلى الموقع وابدؤوا من جديد.',
    },
    already: {
      title: 'لا يمكنكم المتابعة هنا',
      text: 'لقد اخترتم هنا من قبل، ربما في نافذة أخرى. أو استغرق هذا وقتًا طويلًا. أليست محادثتكم مفتوحة في أي مكان؟ ارجعوا إلى الموقع وابدؤوا من جديد.',
    },
    otherBrowser: {
      title: 'لقد بدأتم في نافذة أخرى',
      text: 'لا يمكن المتابعة هنا: بدأ تسجيل الدخول في نافذة أخرى أو متصفح آخر، أو أنكم تابعتم من قبل. عودوا إلى تلك النافذة. ألم تعد مفتوحة؟ ابدأوا إذن من جديد على الموقع.',
    },
    invalid: {
      title: 'هذه الصفحة لم تعد تعمل',
      text: 'العنوان غير كامل أو تم تغييره. ارجعوا إلى الموقع وابدؤوا من جديد.',
    },
    notDelivered: {
      title: 'لم تتم مشاركة بياناتكم بعد',
      text: 'لا تستطيع البلدية استلامها الآن. حاولوا مرة أخرى، أو توقفوا بالضغط على «إلغاء».',
    },
    loginUnavailable: {
      title: 'تسجيل الدخول غير ممكن الآن',
      text: 'لا يمكننا الآن فتح صفحة تسجيل الدخول. لم تتم مشاركة أي بيانات. حاولوا مرة أخرى بعد بضع دقائق، أو اضغطوا على «إلغاء» واختاروا طريقة أخرى.',
    },
    attributesUnavailable: {
      title: 'لا يمكن تسجيل الدخول بهذه الطريقة',
      text: 'تطلب البلدية شيئًا غير معروف هنا. اختاروا على الموقع طريقة أخرى لتسجيل الدخول.',
    },
  },
  tryAgain: 'حاولوا مرة أخرى',
  backToWebsite: 'الرجوع إلى الموقع',
}
