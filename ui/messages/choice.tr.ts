import type { ChoiceMessages } from './choice.nl.ts'

export const tr: ChoiceMessages = {
  title: 'Kim olduğunuzu gösterin',
  lead: 'Kim olduğunuzdan emin olmak istiyoruz. Giriş yaptıktan sonra görüşmeniz devam eder.',
  via: (name) => `Bu, görüşmenizin bir parçasıdır: ${name}.`,
  subject: (subject) => `Konu: ${subject}`,

  notNow: 'Şu anda çalışmıyor',
  question: 'Nasıl giriş yapmak istersiniz?',
  only: (method) => `Giriş yolu: ${method}.`,
  at: (organisation) => `Giriş yapılan kurum: ${organisation}`,

  sharing: {
    title: (organisation) => `Bu bilgiler şununla paylaşılır: ${organisation}`,
    nothing: 'Hakkınızda hiçbir bilgi paylaşmıyoruz.',
    onlyThese: (organisation) => `${organisation} yalnızca bu bilgileri görür.`,
  },

  next: 'Girişe devam et',
  nextTo: (method) => `Devam et: ${method}`,
  cancel: 'İptal',
  withoutCancel: 'Giriş yapmak istemiyor musunuz? O zaman görüşmenize geri dönün.',

  faults: {
    nothingChosen: {
      title: 'Henüz seçim yapmadınız',
      text: 'Nasıl giriş yapmak istediğinizi seçin',
    },
    notOffered: {
      title: 'Bu seçenek artık yok',
      text: 'Seçenekler değişti. Şimdi nasıl giriş yapabileceğinize bakın',
    },
    failed: {
      title: 'Olmadı',
      text: (other) =>
        other
          ? 'Hiçbir bilgi paylaşılmadı. Tekrar deneyin veya başka bir giriş yolu seçin.'
          : 'Hiçbir bilgi paylaşılmadı. Tekrar deneyin.',
    },
  },
}
