import type { PageMessages } from './page.nl.ts'

export const tr: PageMessages = {
  skipToContent: 'İçeriğe geç',
  footer: (organisation) => `Bu sayfanın sahibi: ${organisation}.`,
  languages: 'Bu sayfanın dili',
  backToWebsite: 'Web sitesine dön',
  backToConversation: 'Görüşmenize dön',
  tryAgain: 'Tekrar dene',
  closeWindow: 'Bu pencereyi kapatabilirsiniz.',

  notices: {
    cancelled: {
      title: 'Giriş iptal edildi',
      text: 'Hiçbir bilgi paylaşılmadı. Tekrar denemek için web sitesine dönün.',
    },
    failed: {
      title: 'Giriş yapılamadı',
      text: 'Hiçbir bilgi paylaşılmadı. Tekrar denemek için web sitesine dönün.',
    },
    level_too_low: {
      title: 'Bu giriş yolu yeterince güvenli değil',
      text: 'Bu konu için başka bir giriş yolu gerekir. Web sitesine dönün ve başka bir yol seçin.',
    },
    expired: {
      title: 'Çok uzun sürdü',
      text: 'Güvenliğiniz için durduk. Web sitesine dönün ve baştan başlayın.',
    },
    closed: {
      title: 'Şu anda kapalıyız',
      text: 'Bize ne zaman ulaşabileceğinizi web sitesinde görebilirsiniz.',
    },
    unavailable: {
      title: 'Bu şu anda çalışmıyor',
      text: 'Daha sonra tekrar deneyin veya web sitesinde bize ulaşmak için başka bir yol seçin.',
    },
    identified: {
      title: 'Artık kim olduğunuzu biliyoruz',
      text: 'Web sitesine dönün ve bize nasıl ulaşmak istediğinizi seçin.',
    },
  },

  returned: {
    title: 'Geri döndünüz',
    text: 'Devam etmek veya baştan başlamak için web sitesine dönün.',
  },

  problems: {
    not_found: {
      title: 'Böyle bir sayfa yok',
      text: 'Belki adres yanlış yazıldı. Web sitesine dönün ve baştan başlayın.',
    },
    not_allowed: {
      title: 'Bu web sitesinden yapılamıyor',
      text: 'Bu iletişim yolu geldiğiniz web sitesine ait değil. Belediyenin web sitesine gidin ve orada başlayın.',
    },
    link_expired: {
      title: 'Bu bağlantı çok eski',
      text: 'Hiçbir bilgi paylaşılmadı. Görüşmenize dönün ve orada yeni bir bağlantı isteyin.',
    },
    link_not_kept: {
      title: 'Bağlantıyı yeniden açın',
      text: 'Bu sayfa yalnızca bağlantıyı açtığınız tarayıcıda ve tarayıcınız çerezleri saklıyorsa çalışır. Hiçbir bilgi paylaşılmadı. Görüşmenize dönün ve bağlantıyı orada yeniden açın.',
    },
    nothing_chosen: {
      title: 'Henüz seçim yapmadınız',
      text: 'Geri dönün ve bize nasıl ulaşmak istediğinizi seçin.',
    },
    choice_unknown: {
      title: 'Bu seçenek artık yok',
      text: 'Seçenekler değişti. Web sitesine dönün ve yeniden seçin.',
    },
    expired: {
      title: 'Bu sayfa artık geçerli değil',
      text: 'Çok uzun sürdü. Hiçbir bilgi paylaşılmadı. Web sitesine dönün ve baştan başlayın.',
    },
    method_unavailable: {
      title: (method) => `${method} şu anda çalışmıyor`,
      text: 'Hiçbir bilgi paylaşılmadı. Tekrar deneyin veya web sitesinde başka bir yol seçin.',
    },
    closed: {
      title: (method) => `${method} şu anda mümkün değil`,
      text: 'Şu anda kapalıyız. Hiçbir bilgi paylaşılmadı. Ne zaman yeniden mümkün olduğunu web sitesinde görebilirsiniz.',
    },
    identification_needed: {
      title: 'Önce kim olduğunuzu gösterin',
      text: 'Bu konu için giriş yapmanız gerekir. Web sitesine dönün ve nasıl giriş yapacağınızı seçin.',
    },
    not_identified: {
      title: 'Giriş yapılamadı',
      text: 'Kim olduğunuzu belirleyemedik. Web sitesine dönün ve tekrar deneyin.',
    },
    busy: {
      title: 'Şu anda çok yoğunuz',
      text: 'Bir dakika bekleyin ve sonra tekrar deneyin.',
    },
    internal: {
      title: 'Bizde bir sorun oldu',
      text: 'Sorun sizde değil. Birkaç dakika sonra tekrar deneyin.',
    },
  },
}
