import type { QuestionMessages } from './questions.nl.ts'

/** Names may run the other way than the sentence. Here, because this file is fetched alone. */
const isolated = (name: string) => `\u2068${name}\u2069`

export const ar: QuestionMessages = {
  step: (now, all) => `الخطوة ${now} من ${all}`,
  next: 'متابعة',
  back: 'رجوع',

  subject: {
    title: 'ما موضوع سؤالكم؟',
    only: 'الموضوع',
  },

  channel: {
    title: 'كيف تريدون الاتصال بنا؟',
    only: 'الاتصال عن طريق',
  },

  identification: {
    title: 'أثبتوا هويتكم',
    lead: 'عندها يمكننا الإجابة عن سؤالكم الشخصي.',
    only: 'تسجيل الدخول عن طريق',
    without: {
      name: 'بدون تسجيل الدخول',
      description: 'تحصلون عندها على معلومات عامة فقط.',
    },
  },

  method: {
    soon: 'سيأتي دوركم قريبًا',
    waiting: (minutes) =>
      `مدة الانتظار: ${new Intl.NumberFormat('ar-u-nu-latn', { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(minutes)} تقريبًا`,
    waitingHours: (hours) => `مدة الانتظار: ${inHours(hours)} تقريبًا`,
    waitingLonger: (hours) => `مدة الانتظار: أكثر من ${inHours(hours)}`,
    closed: 'غير ممكن الآن',
    closedUntil: (day, time) => `مغلق. يفتح: ${day} الساعة ${time}`,
  },

  sharing: {
    title: 'هذا ما نشاركه مع موظفينا',
    controller: (organisation) => `ترى ${isolated(organisation)} هذه البيانات فقط.`,
    noController: 'لا يرى هذه البيانات إلا الموظف الذي يساعدكم.',
    unknown: 'نطلب فقط البيانات اللازمة لمساعدتكم.',
    none: 'لا نشارك أي بيانات عنكم.',
    nothing: {
      title: 'يمكنكم البدء',
      text: 'لا حاجة لتسجيل الدخول. لا نشارك أي بيانات عنكم.',
    },
    goTo: (method) => `المتابعة إلى ${isolated(method)}`,
    goOn: (channel) => `المتابعة: ${isolated(channel)}`,
    identified: 'لا تحتاجون إلى تسجيل الدخول مرة أخرى.',
  },

  busy: 'لحظة…',
  starting: (method) => `لحظة، نفتح ${isolated(method)}…`,

  nothingChosen: {
    title: 'لم تختاروا شيئًا بعد',
    channel: 'اختاروا كيف تريدون الاتصال بنا',
    identification: 'اختاروا كيف تثبتون هويتكم',
    subject: 'اختاروا موضوع سؤالكم',
  },

  closed: {
    title: 'لا يمكن الاتصال بنا الآن',
    text: 'لا يمكن الوصول إلينا الآن عن طريق هذه الصفحة.',
    look: 'انظروا مرة أخرى',
  },

  startFailed: {
    title: 'لم تنجح العملية',
    offline: 'لا يوجد اتصال بالإنترنت. اختياراتكم محفوظة. حاولوا مرة أخرى عندما يعود الاتصال.',
    passing: 'حدث خطأ ما. اختياراتكم محفوظة. حاولوا مرة أخرى.',
    lasting: 'حدث خطأ عندنا. المحاولة مرة أخرى الآن لا تفيد.',
    method: {
      title: (method) => `${isolated(method)} لا يعمل الآن`,
      again: 'اختياراتكم محفوظة. حاولوا لاحقًا.',
      other: 'اختياراتكم محفوظة. حاولوا مرة أخرى، أو ارجعوا واختاروا شيئًا آخر.',
    },
    closed: {
      title: (method) => `${isolated(method)}: مغلق الآن`,
      text: 'اختاروا شيئًا آخر.',
    },
  },

  notices: {
    cancelled: {
      title: 'أُلغي تسجيل الدخول',
      text: () => 'لم تتم مشاركة أي بيانات. يمكنكم المحاولة مرة أخرى.',
    },
    failed: {
      title: 'لم ينجح تسجيل الدخول',
      text: (other) =>
        other
          ? 'لم تتم مشاركة أي بيانات. حاولوا مرة أخرى أو اختاروا طريقة أخرى.'
          : 'لم تتم مشاركة أي بيانات. يمكنكم المحاولة مرة أخرى.',
    },
    level_too_low: {
      title: 'طريقة تسجيل الدخول هذه ليست آمنة بما يكفي',
      text: (other) =>
        other
          ? 'لم تتم مشاركة أي بيانات. اختاروا طريقة أخرى لتسجيل الدخول.'
          : 'لم تتم مشاركة أي بيانات. يحتاج هذا الموضوع إلى تسجيل دخول أكثر أمانًا.',
    },
    expired: {
      title: 'استغرق هذا وقتًا طويلًا',
      text: () => 'توقفنا من أجل سلامتكم. اختياراتكم محفوظة. يمكنكم البدء من جديد.',
    },
    closed: {
      title: 'نحن مغلقون الآن',
      text: () => 'ترون أدناه كيف ومتى يمكنكم الوصول إلينا.',
    },
    unavailable: {
      title: 'هذا لا يعمل الآن',
      text: () => 'اختياراتكم محفوظة. حاولوا مرة أخرى أو اختاروا شيئًا آخر.',
    },
    identified: {
      title: 'نعرف الآن من أنتم',
      text: () => 'اختاروا كيف تريدون الاتصال بنا.',
    },
  },
}

function inHours(hours: number): string {
  return new Intl.NumberFormat('ar-u-nu-latn', {
    style: 'unit',
    unit: 'hour',
    unitDisplay: 'long',
  }).format(hours)
}
