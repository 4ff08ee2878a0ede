import type { WidgetMessages } from './widget.nl.ts'

export const ar: WidgetMessages = {
  loading: 'لحظة، ننظر كيف يمكنكم الوصول إلينا.',
  otherwise: 'يمكنكم الاتصال بنا أيضًا بهذه الطريقة:',
  failed: {
    title: 'حدث خطأ ما',
    offline: 'لا يوجد اتصال بالإنترنت. حاولوا مرة أخرى عندما يعود الاتصال.',
    passing: 'لا نستطيع الآن أن نعرض كيف يمكنكم الوصول إلينا. حاولوا مرة أخرى.',
    lasting: 'لا يمكنكم الوصول إلينا الآن عن طريق هذه الصفحة.',
    again: 'حاولوا مرة أخرى',
  },
}
