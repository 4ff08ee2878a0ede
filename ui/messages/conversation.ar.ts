import type { ConversationMessages } from './conversation.nl.ts'
import { plural } from './plural.ts'
import { isolated } from './isolated.ts'

export const ar: ConversationMessages = {
  title: 'محادثة مع البلدية',
  identifiedAs: (name) => `تسجيل الدخول باسم ${isolated(name)}`,
  notIdentified: 'بدون تسجيل الدخول',

  arriving: {
    title: 'لحظة من فضلكم',
    lead: 'نحضر بياناتكم. يستغرق هذا عادةً بضع ثوانٍ فقط.',
    slowTitle: 'يستغرق هذا وقتًا أطول من المعتاد',
    slow: 'لا حاجة لفعل أي شيء: ما زلنا نحاول. لا تريدون الانتظار؟ ارجعوا إلى الموقع وابدؤوا من جديد.',
  },

  unidentified: {
    failedTitle: 'لم ينجح تسجيل الدخول',
    failed: 'ألغيتم تسجيل الدخول أو حدث خطأ ما. لم تتم مشاركة أي بيانات.',
    missingTitle: 'لا نعرف بعد من أنتم',
    missing: 'يجب تسجيل الدخول أولًا لهذا الموضوع. لم تتم مشاركة أي بيانات.',
    next: 'هل تريدون المحاولة مرة أخرى؟ ارجعوا إلى الموقع.',
    nextElsewhere: 'هل تريدون المحاولة مرة أخرى؟ اذهبوا إلى الموقع الذي بدأتم منه.',
    back: 'الرجوع والمحاولة مرة أخرى',
  },

  waiting: {
    title: (before) =>
      plural('ar', before, {
        zero: 'دوركم هو التالي',
        one: 'شخص واحد قبلكم',
        two: 'شخصان قبلكم',
        few: `${before} أشخاص قبلكم`,
        many: `${before} شخصًا قبلكم`,
        other: `${before} شخص قبلكم`,
      }),
    lead: (organisation, subject) =>
      `ستساعدكم ${isolated(organisation)} قريبًا في موضوع «${isolated(subject)}». تبدأ المحادثة تلقائيًا.`,
    mayLeave: 'يمكنكم في هذه الأثناء فعل شيء آخر. لكن اتركوا هذه الصفحة مفتوحة.',
    keeps: (minutes) =>
      `إذا انقطع الاتصال أو انطفأت الشاشة، نحتفظ بدوركم لمدة ${plural('ar', minutes, { zero: 'دقيقة', one: 'دقيقة واحدة', two: 'دقيقتين', few: `${minutes} دقائق`, many: `${minutes} دقيقة`, other: `${minutes} دقيقة` })}.`,
    expected: (minutes) =>
      `تنتظرون حوالي ${plural('ar', minutes, { zero: 'دقيقة', one: 'دقيقة واحدة', two: 'دقيقتين', few: `${minutes} دقائق`, many: `${minutes} دقيقة`, other: `${minutes} دقيقة` })}.`,
    sound: 'تشغيل صوت عندما يأتي دوري',
    tabTitle: (before) => (before === 0 ? 'دوركم هو التالي' : `قبلكم: ${before}`),
  },

  talking: {
    title: (subject) => subject,
    helps: (agent, organisation) => `من يساعدكم: ${isolated(agent)} (${isolated(organisation)}).`,
    typing: (agent) => `${isolated(agent)} يكتب…`,
    yourTurn: 'جاء دوركم',
    newMessage: 'رسالة جديدة',
  },

  log: {
    label: 'المحادثة',
    you: 'أنتم',
    other: 'موظف البلدية',
    beside: 'المشارك الآخر',
    sending: 'جارٍ الإرسال…',
    retrying: 'لم تُرسل بعد. نحاول مرة أخرى.',
    refused: 'لم تُرسل',
    again: 'الإرسال مرة أخرى',
    jump: (count) =>
      plural('ar', count, {
        zero: 'لا رسائل جديدة',
        one: 'رسالة جديدة واحدة',
        two: 'رسالتان جديدتان',
        few: `${count} رسائل جديدة`,
        many: `${count} رسالة جديدة`,
        other: `${count} رسالة جديدة`,
      }),
    read: 'قُرئت',
  },

  composer: {
    label: 'رسالتكم',
    placeholder: 'اكتبوا رسالتكم',
    send: 'إرسال',
    tooLong: (over) =>
      `رسالتكم أطول من المسموح. الزيادة: ${plural('ar', over, { zero: 'لا شيء', one: 'حرف واحد', two: 'حرفان', few: `${over} أحرف`, many: `${over} حرفًا`, other: `${over} حرف` })}.`,
    left: (left) =>
      `بقي: ${plural('ar', left, { zero: 'لا شيء', one: 'حرف واحد', two: 'حرفان', few: `${left} أحرف`, many: `${left} حرفًا`, other: `${left} حرف` })}`,
  },

  connection: {
    lostTitle: 'انقطع الاتصال',
    lost: 'نعيد الاتصال تلقائيًا. لا يضيع شيء.',
    restored: 'عاد الاتصال.',
  },

  limit: {
    title: 'هل ما زلتم هنا؟',
    idle: (time) => `تتوقف المحادثة الساعة ${time}، لأنه لم يكتب أحد منذ مدة طويلة.`,
    total: (time) => `تتوقف المحادثة الساعة ${time}، لأن الوقت ينتهي عندها.`,
    waiting: (time) => `ينتهي دوركم في الانتظار الساعة ${time}.`,
    extend: 'نعم، ما زلت هنا',
    more: 'أحتاج إلى وقت أكثر',
    extended: 'لديكم وقت أكثر.',
    failed: 'لم تنجح العملية. حاولوا مرة أخرى.',
  },

  keeps: {
    days: (days) =>
      `نحتفظ برسائل هذه المحادثة لمدة ${plural('ar', days, { zero: 'يوم', one: 'يوم واحد', two: 'يومين', few: `${days} أيام`, many: `${days} يومًا`, other: `${days} يوم` })}.`,
    unless: 'إذا حذفتم بياناتكم بأنفسكم، فلن نحتفظ بشيء.',
  },

  ended: {
    title: 'انتهت المحادثة',
    by: {
      agent: 'أنهى موظف البلدية المحادثة.',
      citizen: 'أنهيتم المحادثة.',
      timer: 'توقفت المحادثة تلقائيًا لأن الوقت انتهى.',
    },
    deletes: (when) =>
      `ما زلنا ننهي العمل على سؤالكم. بعد ذلك نحذف بياناتكم، الساعة ${when} على أبعد تقدير.`,
    said: 'ما قيل في المحادثة',
  },

  deleted: {
    title: 'انتهت المحادثة',
    at: (time) => `حُذفت بياناتكم الساعة ${time}`,
    what: (things) => `${things}.`,
    messages: (count) =>
      plural('ar', count, {
        zero: 'لا رسائل',
        one: 'رسالة واحدة',
        two: 'رسالتان',
        few: `${count} رسائل`,
        many: `${count} رسالة`,
        other: `${count} رسالة`,
      }),
    nothing: 'لم تكن لدينا بيانات محفوظة عنكم.',
    by: {
      agent: 'انتهى العمل على سؤالكم. لم نحتفظ بشيء من هذه المحادثة.',
      citizen: 'أوقفتم المحادثة بأنفسكم. لم نحتفظ بشيء من هذه المحادثة.',
      timer: 'انتهى الوقت. لم نحتفظ بشيء من هذه المحادثة.',
    },
    kept: {
      at: (time) => `أُغلقت المحادثة الساعة ${time}`,
      what: (things) => `حُذف: ${things}.`,
      until: (date) => `نحتفظ بالرسائل حتى نهاية يوم ${date}. بعد ذلك نحذفها أيضًا.`,
      by: {
        agent: 'أنهى الموظف العمل على سؤالكم.',
        timer: 'انتهى الوقت.',
      },
    },
    close: 'يمكنكم إغلاق هذه النافذة.',
  },

  stop: {
    button: 'إنهاء المحادثة وحذف بياناتي',
    buttonEnded: 'حذف بياناتي الآن',
    title: 'هل تريدون إنهاء المحادثة وحذف كل شيء؟',
    titleEnded: 'هل تريدون حذف كل شيء الآن؟',
    waiting: 'تفقدون دوركم في الانتظار. نحذف البيانات التي شاركتموها.',
    talking: 'تتوقف المحادثة. نحذف بياناتكم وكل الرسائل، أيضًا عند البلدية.',
    ended: 'نحذف بياناتكم وكل الرسائل، أيضًا عند البلدية.',
    confirm: 'نعم، إنهاء وحذف',
    confirmEnded: 'نعم، احذفوا بياناتي',
    cancel: 'لا، رجوع',
    busy: 'جارٍ الحذف…',
    failedTitle: 'لم ينجح الحذف بعد',
    failed: 'الاتصال لا يعمل. حاولوا مرة أخرى.',
  },

  backToWebsite: 'الرجوع إلى الموقع',
  withoutScripts: {
    title: 'المحادثة لا تعمل هنا',
    text: 'تم إيقاف JavaScript في هذا المتصفح. شغّلوه لاستخدام المحادثة، أو اتصلوا بنا بطريقة أخرى. تتجدد هذه الصفحة تلقائيًا.',
  },

  notStarted: {
    title: 'المحادثة لا تعمل هنا',
    text: 'لم يتم تحميل هذه الصفحة بشكل صحيح. أعيدوا تحميل الصفحة، أو اتصلوا بنا بطريقة أخرى.',
  },

  notices: {
    not_yours: {
      title: 'هذه المحادثة مفتوحة في متصفح آخر',
      text: 'ارجعوا إلى النافذة التي بدأتم فيها. من أجل سلامتكم يمكن فتح المحادثة في مكان واحد فقط.',
    },
    gone: {
      title: 'هذه المحادثة لم تعد موجودة',
      text: 'انتهت المحادثة. لم يعد بإمكانكم قراءتها هنا. هل لديكم سؤال آخر؟ ابدؤوا من جديد على الموقع.',
    },
  },
}
