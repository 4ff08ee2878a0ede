import type { QuestionMessages } from './questions.nl.ts'

export const tr: QuestionMessages = {
  step: (now, all) => `Adım ${now} / ${all}`,
  next: 'Devam',
  back: 'Geri',

  subject: {
    title: 'Sorunuz ne hakkında?',
    only: 'Konu:',
  },

  channel: {
    title: 'Bize nasıl ulaşmak istersiniz?',
    only: 'İletişim yolu:',
  },

  identification: {
    title: 'Kim olduğunuzu gösterin',
    lead: 'O zaman kişisel sorunuzu cevaplayabiliriz.',
    only: 'Giriş yolu:',
    without: {
      name: 'Giriş yapmadan',
      description: 'O zaman yalnızca genel bilgi alırsınız.',
    },
  },

  method: {
    soon: 'Birazdan sıra sizde',
    waiting: (minutes) => `Bekleme süresi yaklaşık ${minutes} dakika`,
    waitingHours: (hours) => `Bekleme süresi yaklaşık ${hours} saat`,
    waitingLonger: (hours) => `Bekleme süresi ${hours} saatten uzun`,
    closed: 'Şu anda mümkün değil',
    closedUntil: (day, time) => `Kapalı. Açılış: ${day}, saat ${time}`,
  },

  sharing: {
    title: 'Çalışanımız bu bilgileri görür',
    controller: (organisation) => `${organisation} yalnızca bu bilgileri görür.`,
    noController: 'Bu bilgileri yalnızca size yardım eden çalışan görür.',
    unknown: 'Yalnızca size yardım etmek için gereken bilgileri soruyoruz.',
    none: 'Hakkınızda hiçbir bilgi paylaşmıyoruz.',
    nothing: {
      title: 'Başlayabilirsiniz',
      text: 'Giriş yapmanız gerekmez. Hakkınızda hiçbir bilgi paylaşmıyoruz.',
    },
    goTo: (method) => `Devam et: ${method}`,
    goOn: (channel) => `Devam et: ${channel}`,
    identified: 'Tekrar giriş yapmanız gerekmez.',
  },

  busy: 'Bir dakika…',
  starting: (method) => `Bir dakika, ${method} açılıyor…`,

  nothingChosen: {
    title: 'Henüz seçim yapmadınız',
    channel: 'Bize nasıl ulaşmak istediğinizi seçin',
    identification: 'Kim olduğunuzu nasıl göstereceğinizi seçin',
    subject: 'Sorunuzun ne hakkında olduğunu seçin',
  },

  closed: {
    title: 'Şu anda bize ulaşılamıyor',
    text: 'Şu anda bu sayfadan bize ulaşamazsınız.',
    look: 'Yeniden bak',
  },

  startFailed: {
    title: 'Olmadı',
    offline: 'İnternet bağlantınız yok. Seçimleriniz duruyor. Bağlantı gelince tekrar deneyin.',
    passing: 'Bir sorun oldu. Seçimleriniz duruyor. Tekrar deneyin.',
    lasting: 'Bizde bir sorun oldu. Şimdi tekrar denemek işe yaramaz.',
    method: {
      title: (method) => `${method} şu anda çalışmıyor`,
      again: 'Seçimleriniz duruyor. Daha sonra tekrar deneyin.',
      other: 'Seçimleriniz duruyor. Tekrar deneyin veya geri dönüp başka bir şey seçin.',
    },
    closed: {
      title: (method) => `${method} şu anda kapalı`,
      text: 'Başka bir şey seçin.',
    },
  },

  notices: {
    cancelled: {
      title: 'Giriş iptal edildi',
      text: () => 'Hiçbir bilgi paylaşılmadı. Tekrar deneyebilirsiniz.',
    },
    failed: {
      title: 'Giriş yapılamadı',
      text: (other) =>
        other
          ? 'Hiçbir bilgi paylaşılmadı. Tekrar deneyin veya başka bir yol seçin.'
          : 'Hiçbir bilgi paylaşılmadı. Tekrar deneyebilirsiniz.',
    },
    level_too_low: {
      title: 'Bu giriş yolu yeterince güvenli değil',
      text: (other) =>
        other
          ? 'Hiçbir bilgi paylaşılmadı. Başka bir giriş yolu seçin.'
          : 'Hiçbir bilgi paylaşılmadı. Bu konu için daha güvenli giriş yapmanız gerekir.',
    },
    expired: {
      title: 'Çok uzun sürdü',
      text: () => 'Güvenliğiniz için durduk. Seçimleriniz duruyor. Baştan başlayabilirsiniz.',
    },
    closed: {
      title: 'Şu anda kapalıyız',
      text: () => 'Bize nasıl ve ne zaman ulaşabileceğinizi aşağıda görürsünüz.',
    },
    unavailable: {
      title: 'Bu şu anda çalışmıyor',
      text: () => 'Seçimleriniz duruyor. Tekrar deneyin veya başka bir şey seçin.',
    },
    identified: {
      title: 'Artık kim olduğunuzu biliyoruz',
      text: () => 'Bize nasıl ulaşmak istediğinizi seçin.',
    },
  },
}
